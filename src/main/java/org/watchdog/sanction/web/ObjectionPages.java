package org.watchdog.sanction.web;

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
import org.watchdog.casefile.CaseFile;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;
import org.watchdog.sanction.ObjectionDesk;

/** The page where a mark holder objects to a measure, once (R-OBJ-03). */
@Controller
@Path("/cases/{number}/objections")
@Service
public class ObjectionPages {

    private final ObjectionDesk desk;
    private final CaseFile file;
    private final HolderSanction sanction;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Refused refused;
    private final Models models;

    @Inject
    ObjectionPages(
            ObjectionDesk desk,
            CaseFile file,
            HolderSanction sanction,
            CurrentCaller caller,
            FormFields form,
            Refused refused,
            Models models) {
        this.desk = desk;
        this.file = file;
        this.sanction = sanction;
        this.caller = caller;
        this.form = form;
        this.refused = refused;
        this.models = models;
    }

    @GET
    @RolesAllowed("LICENSEE")
    public Response ask(@PathParam("number") String number) {
        return page(number(number), 200);
    }

    @POST
    @RolesAllowed("LICENSEE")
    public Response send(@PathParam("number") String text) {
        var number = number(text);
        if (form.typed().containsKey("again")) {
            return page(number, 200);
        }
        var sent = form.submission();
        return switch (Contention.again(() -> desk.file(number, sent, caller.signedIn()))) {
            case DONE ->
                Response.seeOther(URI.create("/cases/" + number + "?told=sent")).build();
            case UNKNOWN -> throw new NotFoundException();
            case NO_MEASURE, SECOND, LATE -> page(number, 409);
            case INVALID -> {
                refused.tell("sanction.error.objections", sent.errors());
                yield page(number, 422);
            }
        };
    }

    private Response page(CaseNumber number, int status) {
        var shown = file.show(number, caller.signedIn()).orElseThrow(NotFoundException::new);
        models.put("side", sanction.side(shown.file()));
        models.put("typed", form.typed());
        models.put("keeps", "objection");
        return Response.status(status).entity("sanction/objection.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
