package org.watchdog.sanction.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;

/** The calculator of application bars as a page: a form that asks by its address. */
@Path("calculators/application-bar")
@Controller
@Service
public class ApplicationBarPage {

    private static final String VIEW = "sanction/calculator.html";
    private static final Set<String> FIELDS = Set.of("trigger", "on", "on-year", "months");

    private final FormFields fields;
    private final Refused refused;
    private final Models models;

    @Inject
    ApplicationBarPage(FormFields fields, Refused refused, Models models) {
        this.fields = fields;
        this.refused = refused;
        this.models = models;
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
        if (fields.typed().keySet().stream().noneMatch(FIELDS::contains)) {
            return Response.ok(VIEW).build();
        }
        var asked = fields.submission();
        var bar = BarQuestion.one(asked);
        if (!asked.errors().isEmpty()) {
            refused.tell(BarQuestion.WORDS, asked.errors());
            return Response.status(422).entity(VIEW).build();
        }
        bar.ifPresent(counted -> models.put("bar", counted));
        return Response.ok(VIEW).build();
    }
}
