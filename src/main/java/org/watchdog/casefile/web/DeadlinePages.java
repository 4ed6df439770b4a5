package org.watchdog.casefile.web;

import static java.util.stream.Collectors.toMap;

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
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Stops;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** The page on which a supervisor stops a deadline, or lets it go on. */
@Controller
@Path("/cases/{number}/deadlines/{id}")
@Service
public class DeadlinePages {

    private final Stops stops;
    private final CaseFile file;
    private final DeadlineRows rows;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    DeadlinePages(
            Stops stops,
            CaseFile file,
            DeadlineRows rows,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.stops = stops;
        this.file = file;
        this.rows = rows;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed("SUPERVISOR")
    public Response ask(@PathParam("number") String number, @PathParam("id") String id) {
        return page(number(number), id(id), 200);
    }

    @POST
    @Path("stop")
    @RolesAllowed("SUPERVISOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("number") String number, @PathParam("id") String id) {
        return answer(number(number), id(id), true);
    }

    @POST
    @Path("resume")
    @RolesAllowed("SUPERVISOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(@PathParam("number") String number, @PathParam("id") String id) {
        return answer(number(number), id(id), false);
    }

    private Response answer(CaseNumber number, long id, boolean stop) {
        var sent = form.submission();
        var reason = sent.requiredText("reason", 1, StopsResource.LONGEST);
        if (!sent.errors().isEmpty()) {
            tell(sent);
            return page(number, id, 422);
        }
        var by = caller.signedIn();
        var outcome = Contention.again(
                () -> stop ? stops.stop(number, id, reason, by) : stops.resume(number, id, reason, by));
        return switch (outcome) {
            case DONE ->
                Response.seeOther(URI.create("/cases/" + number + "#deadlines")).build();
            case NOT_THERE -> throw new NotFoundException();
            case WRONG_STATE -> page(number, id, 409);
        };
    }

    private void tell(Submission sent) {
        var errors = Problems.shown(sent.errors(), StopsResource.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
    }

    private Response page(CaseNumber number, long id, int status) {
        var viewer = caller.signedIn();
        var shown = file.show(number, viewer).orElseThrow(NotFoundException::new);
        models.put("number", number);
        models.put("deadline", rows.of(shown, id, viewer).orElseThrow(NotFoundException::new));
        models.put("late", status == 409);
        models.put("typed", form.typed());
        return Response.status(status).entity("casefile/deadline.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }

    private static long id(String text) {
        return StopsResource.id(text).orElseThrow(NotFoundException::new);
    }
}
