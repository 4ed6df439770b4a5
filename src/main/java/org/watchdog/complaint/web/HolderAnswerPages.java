package org.watchdog.complaint.web;

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
import java.net.URI;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.complaint.HolderSide;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;

/** The page where a mark holder answers our request (contract, section 3). */
@Controller
@Path("/cases/{number}/answers")
@Service
public class HolderAnswerPages {

    private final HolderSide holder;
    private final CaseFile file;
    private final Clocks clocks;
    private final OpenDays days;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    HolderAnswerPages(
            HolderSide holder,
            CaseFile file,
            Clocks clocks,
            OpenDays days,
            CurrentCaller caller,
            FormFields form,
            Refused errors,
            Models models) {
        this.holder = holder;
        this.file = file;
        this.clocks = clocks;
        this.days = days;
        this.caller = caller;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    @GET
    @RolesAllowed("LICENSEE")
    public Response ask(@PathParam("number") String number) {
        return page(number(number), 200);
    }

    @POST
    @RolesAllowed("LICENSEE")
    public Response answer(@PathParam("number") String text) {
        var number = number(text);
        if (form.typed().containsKey("again")) {
            return page(number, 200);
        }
        var sent = form.submission();
        return switch (holder.answer(number, sent, caller.signedIn())) {
            case DONE ->
                Response.seeOther(URI.create("/cases/" + number + "?told=sent")).build();
            case NOT_FOUND -> throw new NotFoundException();
            case NOT_ASKED -> page(number, 409);
            case INVALID -> {
                errors.tell(sent.errors());
                yield page(number, 422);
            }
        };
    }

    private Response page(CaseNumber number, int status) {
        var shown = file.show(number, caller.signedIn()).orElseThrow(NotFoundException::new);
        var due = shown.nextDeadline();
        models.put("shown", shown);
        models.put("due", due.orElse(null));
        models.put(
                "left", due.map(d -> days.left(clocks.today(), d.explanation())).orElse(null));
        models.put("typed", form.typed());
        models.put("keeps", "answer");
        return Response.status(status).entity("complaint/holder-answer.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
