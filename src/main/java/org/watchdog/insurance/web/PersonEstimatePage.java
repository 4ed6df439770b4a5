package org.watchdog.insurance.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.watchdog.insurance.PersonEstimate;
import org.watchdog.insurance.PersonEstimate.Data;
import org.watchdog.insurance.PersonEstimate.Found;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The estimate for each person as a page, for whoever sets a reserve (R-INS-13); it asks by its address. */
@Path("calculators/person-estimate")
@Controller
@Service
public class PersonEstimatePage {

    private static final String VIEW = "insurance/person-estimate.html";

    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;

    @Inject
    PersonEstimatePage(FormFields fields, Models models, CurrentLanguage language) {
        this.fields = fields;
        this.models = models;
        this.language = language;
    }

    @GET
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    public Response ask() {
        models.put("typed", fields.typed());
        if (!fields.typed().containsKey("persons")) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var persons = asked.requiredNumber("persons", 0, PersonEstimate.MOST_PERSONS);
        var estimate = estimate(asked);
        if (estimate.isEmpty() || !asked.errors().isEmpty()) {
            var errors = Problems.shown(asked.errors(), "insurance.error.estimate", language.words());
            models.put("errors", errors);
            models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
            return Response.status(422).entity(VIEW).build();
        }
        models.put("each", Amounts.said(estimate.get().each().value()));
        models.put("all", Amounts.said(estimate.get().of(persons).value()));
        return Response.ok(VIEW).build();
    }

    private static Optional<PersonEstimate> estimate(Submission asked) {
        var data = required(asked, "data", asked.word("data", Data.class));
        var found = required(asked, "found", asked.word("found", Found.class));
        var high = asked.requiredFlag("highResponsibility");
        var improper = asked.requiredFlag("improperResponse");
        return data.flatMap(d -> found.map(f -> new PersonEstimate(d, f, high, improper)));
    }

    private static <T> Optional<T> required(Submission asked, String field, Optional<T> read) {
        if (!asked.has(field)) {
            asked.refuse(field, "required");
        }
        return read;
    }
}
