package org.watchdog.deliberation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.watchdog.casefile.Cases;
import org.watchdog.deliberation.Accounting;
import org.watchdog.deliberation.Certificates;
import org.watchdog.deliberation.Copies;
import org.watchdog.deliberation.Reading;
import org.watchdog.identity.Users;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Paper;

/** The copies of a case by their numbers: printed, signed back, lost; and in the end the certificate. */
@Path("/cases/{number}/copies")
@Service
public class CopiesPages {

    private static final int LONGEST = 2_000;

    private final Copies copies;
    private final Reading reading;
    private final Certificates certificates;
    private final Cases cases;
    private final Users users;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    CopiesPages(
            Copies copies,
            Reading reading,
            Certificates certificates,
            Cases cases,
            Users users,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.copies = copies;
        this.reading = reading;
        this.certificates = certificates;
        this.cases = cases;
        this.users = users;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @Controller
    @RolesAllowed({"SECRETARY", "CHAIR", "SUPERVISOR", "AUDITOR"})
    public Response list(@PathParam("number") String text) {
        return page(number(text), 200);
    }

    /** No page: the papers of a copy, to be printed; from then on its number is awaited back. */
    @POST
    @Path("{n: \\d+}/print/{paper: \\d+}")
    @RolesAllowed("SECRETARY")
    public Response print(@PathParam("number") String text, @PathParam("n") int n, @PathParam("paper") long paper) {
        var number = number(text);
        var printed = copies.print(number, n, caller.signedIn());
        if (printed instanceof Accounting.Done done) {
            return reading.marked(done.copy(), paper)
                    .map(pdf -> Paper.of(pdf, done.copy().label() + "_" + paper))
                    .orElseThrow(NotFoundException::new);
        }
        throw new NotFoundException();
    }

    @POST
    @Controller
    @Path("{n: \\d+}/return")
    @RolesAllowed("SECRETARY")
    public Response signBack(@PathParam("number") String text, @PathParam("n") int n) {
        var number = number(text);
        return told(number, n, "return", copies.signBack(number, n, caller.signedIn()));
    }

    @POST
    @Controller
    @Path("{n: \\d+}/lose")
    @RolesAllowed("SECRETARY")
    public Response lose(@PathParam("number") String text, @PathParam("n") int n) {
        var number = number(text);
        var sent = form.submission();
        var reason = sent.requiredText("reason", 1, LONGEST);
        if (!sent.errors().isEmpty()) {
            models.put("problem", language.words().say("deliberation.copies.error.reason.required"));
            return page(number, 422);
        }
        return told(number, n, "lose", copies.lose(number, n, reason, caller.signedIn()));
    }

    /** No page: the certificate of destruction. */
    @GET
    @Path("certificate")
    @RolesAllowed({"SECRETARY", "CHAIR", "SUPERVISOR", "AUDITOR"})
    public Response certificate(@PathParam("number") String text) {
        var number = number(text);
        return certificates
                .print(number, language.language(), caller.signedIn())
                .map(pdf -> Paper.of(pdf, number + "_certificate"))
                .orElseThrow(NotFoundException::new);
    }

    private Response told(CaseNumber number, int n, String what, Accounting how) {
        if (how instanceof Accounting.Unknown) {
            throw new NotFoundException();
        }
        var words = language.words();
        if (how instanceof Accounting.OutOfPlace other) {
            models.put(
                    "problem",
                    words.say(
                            "deliberation.copies.outOfPlace",
                            n,
                            words.say("deliberation.copies.state." + other.state())));
            return page(number, 409);
        }
        models.put("told", words.say("deliberation.copies.done." + what, n));
        return page(number, 200);
    }

    private Response page(CaseNumber number, int status) {
        if (cases.visible(number, caller.signedIn()).isEmpty()) {
            throw new NotFoundException();
        }
        var all = copies.of(number);
        var names = new LinkedHashMap<Integer, String>();
        all.forEach(copy -> names.put(copy.n(), users.nameOf(copy.member(), language.language())));
        models.put("number", number.value());
        models.put("copies", all);
        models.put("names", names);
        models.put("papers", all.stream().findFirst().map(reading::of).orElse(List.of()));
        models.put("certified", certificates.isIssued(number));
        return Response.status(status).entity("deliberation/copies.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
