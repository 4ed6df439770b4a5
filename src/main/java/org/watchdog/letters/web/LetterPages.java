package org.watchdog.letters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.letters.Letters;
import org.watchdog.platform.web.CurrentCaller;

/** The letters of a case as a page, for staff and for the holder; each is saved as a PDF. */
@Path("/cases/{number}/letters")
@RequestScoped
public class LetterPages {

    private final Letters letters;
    private final CurrentCaller caller;
    private final Models models;

    @Inject
    LetterPages(Letters letters, CurrentCaller caller, Models models) {
        this.letters = letters;
        this.caller = caller;
        this.models = models;
    }

    @GET
    @Controller
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR", "LICENSEE"})
    public String list(@PathParam("number") String number) {
        var found = CaseNumber.read(number)
                .flatMap(n -> letters.of(n, caller.signedIn()))
                .orElseThrow(NotFoundException::new);
        models.put("number", number);
        models.put("letters", found);
        return "letters/list.html";
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR", "LICENSEE"})
    public Response letter(@PathParam("number") String number, @PathParam("id") String id) {
        return CaseNumber.read(number)
                .filter(n -> id.matches("\\d{1,18}"))
                .flatMap(n -> letters.printed(n, Long.parseLong(id), caller.signedIn()))
                .map(Paper::of)
                .orElseThrow(NotFoundException::new);
    }
}
