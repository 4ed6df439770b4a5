package org.watchdog.sanction.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.FormFields;
import org.watchdog.sanction.Eligibility;
import org.watchdog.sanction.Requirement;

/**
 * The absolute bars as a walk: each condition a question, and what the answers come to (R-NAP-09 to -09c). The page
 * asks by its address and names no business.
 */
@Path("calculators/eligibility")
@Controller
@Service
public class EligibilityPage {

    private static final String VIEW = "sanction/eligibility-walk.html";

    private final FormFields fields;
    private final Refused refused;
    private final Models models;
    private final Clock clock;

    @Inject
    EligibilityPage(FormFields fields, Refused refused, Models models, Clock clock) {
        this.fields = fields;
        this.refused = refused;
        this.models = models;
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
        models.put("typed", fields.shown());
        models.put("grounds", Requirement.Ground.values());
        if (Arrays.stream(Requirement.values()).noneMatch(r -> fields.typed().containsKey(r.name()))) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var answers = new EnumMap<Requirement, Boolean>(Requirement.class);
        var ended = new EnumMap<Requirement, LocalDate>(Requirement.class);
        var days = asked.part("ended");
        for (var requirement : Requirement.values()) {
            asked.flag(requirement.name()).ifPresent(answer -> answers.put(requirement, answer));
            if (requirement.endsByTime()) {
                days.date(requirement.name()).ifPresent(day -> ended.put(requirement, day));
            }
        }
        if (!asked.errors().isEmpty()) {
            refused.tell("sanction.error.eligibility", asked.errors());
            return Response.status(422).entity(VIEW).build();
        }
        models.put("answer", Eligibility.of(answers, ended, LocalDate.ofInstant(clock.instant(), Words.TOKYO)));
        return Response.ok(VIEW).build();
    }
}
