package org.watchdog.audit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.watchdog.audit.Place;
import org.watchdog.audit.Trail;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The auditor's pages: look for a case, read its trail, have it proved. */
@Controller
@Path("/audit")
@RequestScoped
public class AuditPages {

    private final Trail trail;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    AuditPages(Trail trail, CurrentCaller caller, CurrentLanguage language, FormFields form, Models models) {
        this.trail = trail;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    /** Asks for a case, or leads to the one that was asked for. */
    @GET
    @RolesAllowed("AUDITOR")
    public Response ask() {
        var asked = form.typed().containsKey("caseNumber");
        var typed = form.typed().getOrDefault("caseNumber", "").strip();
        var number = CaseNumber.read(typed);
        if (number.isPresent()) {
            return Response.seeOther(URI.create("/audit/" + number.get())).build();
        }
        var errors = asked
                ? Problems.shown(List.of(new FieldError("caseNumber", "form")), "audit", language.words())
                : List.<Shown>of();
        models.put("caseNumber", typed);
        models.put("errors", errors);
        models.put("error", errors.stream().collect(Collectors.toMap(Shown::field, Shown::message)));
        return Response.status(errors.isEmpty() ? 200 : 422)
                .entity("audit/start.html")
                .build();
    }

    @GET
    @RolesAllowed("AUDITOR")
    @Path("{caseNumber}")
    public String entries(@PathParam("caseNumber") String caseNumber) {
        var number = CaseNumber.read(caseNumber).orElseThrow(NotFoundException::new);
        var after = form.submission().text("after", 200).flatMap(Place::read);

        var part = trail.of(number, caller.signedIn(), after, Listing.USUAL).orElseThrow(NotFoundException::new);

        models.put("number", number);
        models.put("entries", part.entries());
        models.put(
                "after",
                part.next()
                        .map(next -> "/audit/" + number + "?after=" + next.cursor())
                        .orElse(null));
        return "audit/trail.html";
    }

    /** Whoever switches the language on the result, or opens it again, comes back to the beginning. */
    @GET
    @RolesAllowed("AUDITOR")
    @Path("verify")
    public Response again() {
        return Response.seeOther(URI.create("/audit")).build();
    }

    /** Changes nothing; a form all the same, since it reads everything there is. */
    @POST
    @RolesAllowed("AUDITOR")
    @Path("verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String verify() {
        var number = form.submission()
                .text("caseNumber", 20)
                .map(text -> CaseNumber.read(text).orElseThrow(NotFoundException::new));

        var verdict =
                number.isPresent() ? trail.prove(number.get()).orElseThrow(NotFoundException::new) : trail.proveAll();

        models.put("number", number.orElse(null));
        models.put("verdict", verdict);
        models.put("broken", verdict.firstBroken().orElse(null));
        return "audit/verdict.html";
    }
}
