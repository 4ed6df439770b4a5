package org.watchdog.deliberation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.watchdog.deliberation.Comparables;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.deliberation.MotionWords;
import org.watchdog.deliberation.Reading;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;

/** A member's own copy of the papers, page by page, beside the motion and comparable past cases. */
@Path("/cases/{number}/copy")
@Service
public class CopyPages {

    private final Reading reading;
    private final Deliberations deliberations;
    private final Comparables comparables;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    CopyPages(
            Reading reading,
            Deliberations deliberations,
            Comparables comparables,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.reading = reading;
        this.deliberations = deliberations;
        this.comparables = comparables;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    @GET
    @Controller
    @RolesAllowed({"CHAIR", "MEMBER"})
    public String mine(@PathParam("number") String text) {
        var number = number(text);
        var reader = caller.signedIn();
        var mine = reading.mine(number, reader).orElseThrow(NotFoundException::new);
        models.put("number", number.value());
        models.put("mine", mine);
        models.put(
                "motion",
                deliberations
                        .proposal(number)
                        .map(proposal -> new MotionWords(language.words()).say(proposal.motion()))
                        .orElse(null));
        models.put(
                "similar",
                Similar.of(mine.isOver() ? List.of() : comparables.near(number, reader.id()), language.words()));
        return "deliberation/copy.html";
    }

    @GET
    @Controller
    @Path("{paper: \\d+}/{page: \\d+}")
    @RolesAllowed({"CHAIR", "MEMBER"})
    public String page(@PathParam("number") String text, @PathParam("paper") long paper, @PathParam("page") int page) {
        var number = number(text);
        models.put("number", number.value());
        models.put("leaf", reading.open(number, paper, page, caller.signedIn()).orElseThrow(NotFoundException::new));
        return "deliberation/page.html";
    }

    /** No page: bytes that are not given to a template. */
    @GET
    @Path("{paper: \\d+}/{page: \\d+}/picture")
    @RolesAllowed({"CHAIR", "MEMBER"})
    public Response picture(
            @PathParam("number") String text, @PathParam("paper") long paper, @PathParam("page") int page) {
        var picture =
                reading.picture(number(text), paper, page, caller.signedIn()).orElseThrow(NotFoundException::new);
        return Response.ok(picture, "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
