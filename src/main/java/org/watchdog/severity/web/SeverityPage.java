package org.watchdog.severity.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.severity.Grade;
import org.watchdog.severity.GradeWords;
import org.watchdog.severity.Grading;

/** The calculator as a page: a form that asks by its address, so that an answer can be kept as a link. */
@Path("calculators/severity")
@Controller
@Service
public class SeverityPage {

    private static final String VIEW = "severity/calculator.html";
    private static final Set<String> FIELDS = Set.of(
            "regime",
            "decidedOn",
            "decidedOn-year",
            "reporter",
            "persons",
            "data",
            "cause",
            "malicious",
            "secondaryDamage",
            "response",
            "history",
            "level");

    private final Grading grading;
    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;
    private final Clock clock;

    @Inject
    SeverityPage(Grading grading, FormFields fields, Models models, CurrentLanguage language, Clock clock) {
        this.grading = grading;
        this.fields = fields;
        this.models = models;
        this.language = language;
        this.clock = clock;
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
        models.put("typed", fields.shown());
        if (typed.keySet().stream().noneMatch(FIELDS::contains)) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var grade = Question.answer(asked, grading, LocalDate.ofInstant(clock.instant(), Words.TOKYO));
        grade.ifPresent(this::show);
        return grade.isPresent() ? Response.ok(VIEW).build() : refuse(asked);
    }

    private void show(Grade grade) {
        models.put("grade", grade);
        models.put("told", new GradeWords(language.words()));
    }

    private Response refuse(Submission asked) {
        var errors = Problems.shown(asked.errors(), Question.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
