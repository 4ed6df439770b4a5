package org.watchdog.incident.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.watchdog.incident.Duties;
import org.watchdog.incident.DutyWords;
import org.watchdog.incident.ReportingDuty;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The calculator as a page: a form that asks by its address, so that an answer can be kept as a link. */
@Path("calculators/reporting-duty")
@Controller
@Service
public class ReportingDutyPage {

    private static final String VIEW = "incident/duty.html";

    private final ReportingDuty duty;
    private final FormFields fields;
    private final Models models;
    private final CurrentLanguage language;

    @Inject
    ReportingDutyPage(ReportingDuty duty, FormFields fields, Models models, CurrentLanguage language) {
        this.duty = duty;
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
        models.put("typed", fields.shown());
        if (typed.keySet().stream().noneMatch(name -> name.startsWith("knownOn") || name.equals("persons"))) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var duties = DutyQuestion.answer(asked, duty);
        duties.ifPresent(this::show);
        return duties.isPresent() ? Response.ok(VIEW).build() : refuse(asked);
    }

    private void show(Duties duties) {
        models.put("duties", List.of(duties.privacyMark(), duties.ppc(), duties.myNumberAct()));
        models.put("knownOn", duties.privacyMark().finalReport().orElseThrow().from());
        models.put("told", new DutyWords(language.words()));
    }

    private Response refuse(Submission asked) {
        var errors = Problems.shown(asked.errors(), DutyQuestion.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return Response.status(422).entity(VIEW).build();
    }
}
