package org.watchdog.incident.web;

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
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;

/** The page where a business, or staff for it, reports what it did so that the incident will not happen again. */
@Controller
@Path("/cases/{number}/prevention")
@Service
public class PreventionPages {

    private static final String DEADLINE = "holderPrevention";
    private static final String AWAITED = "awaitPrevention";

    private final PreventionDesk desk;
    private final CaseFile file;
    private final Clocks clocks;
    private final OpenDays days;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Refused errors;
    private final Models models;

    @Inject
    PreventionPages(
            PreventionDesk desk,
            CaseFile file,
            Clocks clocks,
            OpenDays days,
            CurrentCaller caller,
            FormFields form,
            Refused errors,
            Models models) {
        this.desk = desk;
        this.file = file;
        this.clocks = clocks;
        this.days = days;
        this.caller = caller;
        this.form = form;
        this.errors = errors;
        this.models = models;
    }

    @GET
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response ask(@PathParam("number") String number) {
        return page(number(number), 200);
    }

    @POST
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "LICENSEE"})
    public Response report(@PathParam("number") String text) {
        var number = number(text);
        if (form.typed().containsKey("again")) {
            return page(number, 200);
        }
        var sent = form.submission();
        return switch (desk.report(number, sent, caller.signedIn())) {
            case DONE -> FormVisit.seeOther("/cases/" + number + "?told=sent");
            case UNKNOWN -> throw new NotFoundException();
            case NOT_ASKED -> page(number, 409);
            case INVALID -> {
                errors.tell("incident.error.prevention", sent.errors());
                yield page(number, 422);
            }
        };
    }

    private Response page(CaseNumber number, int status) {
        var shown = file.show(number, caller.signedIn())
                .filter(found -> found.file().kind() == CaseKind.INCIDENT)
                .orElseThrow(NotFoundException::new);
        var due = shown.deadlines().stream()
                .filter(clock -> clock.name().equals(DEADLINE) && clock.state() == Deadline.State.OPEN)
                .findFirst();
        models.put("number", number.value());
        models.put("asked", shown.file().element().filter(AWAITED::equals).isPresent());
        models.put("due", due.orElse(null));
        models.put(
                "left",
                due.map(clock -> days.left(clocks.today(), clock.explanation())).orElse(null));
        models.put("typed", form.typed());
        models.put("keeps", "prevention");
        return Response.status(status).entity("incident/prevention.html").build();
    }

    private static CaseNumber number(String text) {
        return CaseNumber.read(text).orElseThrow(NotFoundException::new);
    }
}
