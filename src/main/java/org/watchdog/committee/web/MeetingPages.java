package org.watchdog.committee.web;

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
import java.util.function.Supplier;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.MeetingDesk;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.committee.Meetings;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;

/** A meeting as a page: agenda with the quorum of each line, who is there, and its end. */
@Controller
@Path("/meetings/{id}")
@Service
public class MeetingPages {

    private final Meetings meetings;
    private final MeetingDesk desk;
    private final MeetingViews views;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    MeetingPages(
            Meetings meetings,
            MeetingDesk desk,
            MeetingViews views,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.meetings = meetings;
        this.desk = desk;
        this.views = views;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    public Response one(@PathParam("id") String id) {
        return page(id, 200, "committee/meeting.html");
    }

    @POST
    @Path("attendance")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response attend(@PathParam("id") String id) {
        var sent = form.submission();
        return answer(id, () -> desk.attend(number(id), sent, caller.signedIn()), "#attendance");
    }

    /** What cannot be undone gets a page of its own. */
    @GET
    @Path("end")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    public Response askEnd(@PathParam("id") String id) {
        return page(id, 200, "committee/end.html");
    }

    @POST
    @Path("end")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") String id) {
        return answer(id, () -> desk.end(number(id), caller.signedIn()), "");
    }

    private Response answer(String id, Supplier<MeetingStep> step, String then) {
        var came = Contention.again(step);
        if (came instanceof Done) {
            return Response.seeOther(URI.create("/meetings/" + id + then)).build();
        }
        if (came instanceof NotThere) {
            throw new NotFoundException();
        }
        models.put("refused", refusal(came));
        return page(id, came instanceof Barred ? 403 : came instanceof Refused ? 409 : 422, "committee/meeting.html");
    }

    private String refusal(MeetingStep came) {
        var words = language.words();
        if (came instanceof Refused refused) {
            return words.say(refused.because(), refused.arguments().toArray());
        }
        return came instanceof Barred barred
                ? words.say(barred.because())
                : words.say("committee.error.user.notMember");
    }

    private Response page(String id, int status, String template) {
        var viewer = caller.signedIn();
        Meeting meeting = meetings.visible(number(id), viewer).orElseThrow(NotFoundException::new);
        models.put("meeting", views.head(meeting));
        models.put("agenda", views.agenda(meeting, viewer));
        models.put("people", views.people(meeting));
        models.put("runs", meetings.isRunBy(meeting, viewer));
        models.put("written", meeting.isWritten());
        return Response.status(status).entity(template).build();
    }

    private static long number(String id) {
        return Steps.number(id).orElseThrow(NotFoundException::new);
    }
}
