package org.watchdog.committee.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.watchdog.committee.VoteWords;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The calculator of votes as a page: a form that asks by its address, so that an answer can be kept as a link. */
@Path("calculators/vote")
@Controller
@Service
public class VotePage {

    private static final String VIEW = "committee/calculator.html";

    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;

    @Inject
    VotePage(FormFields fields, Models models, CurrentLanguage language) {
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
        if (typed.keySet().stream().noneMatch(name -> name.equals("members") || name.startsWith("rule."))) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var result = VoteQuestion.answer(asked);
        if (result.isPresent()) {
            models.put("result", result.get());
            models.put("because", new VoteWords(language.words()).because(result.get()));
            return Response.ok(VIEW).build();
        }
        var errors = Problems.shown(asked.errors(), VoteQuestion.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
