package org.watchdog.audit.web;

import jakarta.annotation.security.RolesAllowed;
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
import org.watchdog.kernel.Chain;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The auditor's pages: look for a case or what else has a trail, read its trail, have it proved. */
@Controller
@Path("/audit")
@Service
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
        var about = Chain.read(typed);
        if (about.isPresent()) {
            return Response.seeOther(URI.create("/audit/" + about.get())).build();
        }
        var errors = asked
                ? Problems.shown(List.of(new FieldError("caseNumber", "form")), "audit", language.words())
                : List.<Shown>of();
        models.put("caseNumber", typed);
        models.put("errors", errors);
        var others = trail.ofNoCase(form.typed().getOrDefault("after", ""), Listing.USUAL + 1);
        var page = others.subList(0, Math.min(others.size(), Listing.USUAL));
        models.put("others", page);
        models.put("after", others.size() > page.size() ? "/audit?after=" + page.get(page.size() - 1) : null);
        models.put("error", errors.stream().collect(Collectors.toMap(Shown::field, Shown::message)));
        return Response.status(errors.isEmpty() ? 200 : 422)
                .entity("audit/start.html")
                .build();
    }

    @GET
    @RolesAllowed("AUDITOR")
    @Path("{caseNumber}")
    public String entries(@PathParam("caseNumber") String caseNumber) {
        var about = Chain.read(caseNumber).orElseThrow(NotFoundException::new);
        var after = form.submission().text("after", 200).flatMap(Place::read);

        var part = trail.of(about, caller.signedIn(), after, Listing.USUAL).orElseThrow(NotFoundException::new);

        models.put("number", about);
        models.put(
                "entries",
                part.entries().stream()
                        .map(entry -> Told.of(entry, language.words()))
                        .toList());
        models.put(
                "after",
                part.next()
                        .map(next -> "/audit/" + about + "?after=" + next.cursor())
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
        var about =
                form.submission().text("chain", 80).map(text -> Chain.read(text).orElseThrow(NotFoundException::new));

        var verdict =
                about.isPresent() ? trail.prove(about.get()).orElseThrow(NotFoundException::new) : trail.proveAll();

        models.put("number", about.orElse(null));
        models.put("verdict", verdict);
        models.put("broken", verdict.firstBroken().orElse(null));
        return "audit/verdict.html";
    }
}
