package org.watchdog.insurance.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.watchdog.insurance.Payable;
import org.watchdog.insurance.Payable.Covered;
import org.watchdog.insurance.Payable.NotCovered;
import org.watchdog.insurance.PayableWords;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The calculator as a page: a form that asks by its address, so that an answer can be kept as a link. */
@Path("calculators/payable")
@Controller
@Service
public class PayablePage {

    private static final String VIEW = "insurance/payable.html";
    private static final Set<String> LOSS = Set.of("salesYen", "damagesYen", "defenceYen", "expensesYen");

    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;

    @Inject
    PayablePage(FormFields fields, Models models, CurrentLanguage language) {
        this.fields = fields;
        this.models = models;
        this.language = language;
    }

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN",
        "LICENSEE"
    })
    public Response ask() {
        var typed = fields.typed();
        models.put("typed", typed);
        models.put("kinds", PayableQuestion.KINDS);
        models.put("ownTerms", typed.entrySet().stream().anyMatch(PayablePage::isTerm));
        if (!typed.containsKey("salesYen") && !typed.containsKey("damagesYen")) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var payable = PayableQuestion.answer(asked);
        payable.ifPresent(this::show);
        return payable.isPresent() ? Response.ok(VIEW).build() : refuse(asked);
    }

    /** Whether something was entered there; the loss itself stands above the terms. */
    private static boolean isTerm(Map.Entry<String, String> typed) {
        return !LOSS.contains(typed.getKey())
                && typed.getKey().matches(".+(Yen|Percent|Limit)")
                && !typed.getValue().isBlank();
    }

    private void show(Payable payable) {
        models.put("payable", payable);
        if (payable instanceof Covered covered) {
            models.put("covered", covered);
        } else if (payable instanceof NotCovered not) {
            models.put("reason", not.reason());
        }
        models.put("told", new PayableWords(language.words()));
    }

    private Response refuse(Submission asked) {
        var errors = Problems.shown(asked.errors(), PayableQuestion.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
