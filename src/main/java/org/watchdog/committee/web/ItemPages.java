package org.watchdog.committee.web;

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
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.watchdog.committee.Ballots;
import org.watchdog.committee.Choice;
import org.watchdog.committee.ConflictDesk;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.committee.Meetings;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Place;
import org.watchdog.committee.Voting;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** A line of an agenda as a page: conflicts of interest, quorum, vote and result. The recused see that they are. */
@Controller
@Path("/meetings/{id}/items/{n}")
@Service
public class ItemPages {

    private static final String VIEW = "committee/item.html";

    private final Meetings meetings;
    private final Voting voting;
    private final Ballots ballots;
    private final ConflictDesk conflicts;
    private final MeetingViews lines;
    private final ItemViews views;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    @SuppressWarnings("TooManyParameters") // one for each thing that is done on the page
    ItemPages(
            Meetings meetings,
            Voting voting,
            Ballots ballots,
            ConflictDesk conflicts,
            MeetingViews lines,
            ItemViews views,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.meetings = meetings;
        this.voting = voting;
        this.ballots = ballots;
        this.conflicts = conflicts;
        this.lines = lines;
        this.views = views;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    public Response one(@PathParam("id") String id, @PathParam("n") String n) {
        return page(id, n, 200);
    }

    @POST
    @Path("open")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = form.submission();
        sent.requiredFlag("secret");
        return answer(id, n, sent, () -> voting.open(meeting(id), line(n), sent, caller.signedIn()));
    }

    @POST
    @Path("close")
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = form.submission();
        return answer(id, n, sent, () -> voting.close(meeting(id), line(n), sent, caller.signedIn()));
    }

    @POST
    @Path("recusals")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recuse(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = form.submission();
        return answer(id, n, sent, () -> conflicts.recuse(meeting(id), line(n), sent, caller.signedIn()));
    }

    @POST
    @Path("clearances")
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response clear(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = form.submission();
        return answer(id, n, sent, () -> conflicts.clear(meeting(id), line(n), sent, caller.signedIn()));
    }

    /** The ballot is shown once more before it is cast: it cannot be changed. */
    @POST
    @Path("ballots")
    @RolesAllowed({"CHAIR", "MEMBER", "REVIEWER"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cast(@PathParam("id") String id, @PathParam("n") String n) {
        var sent = form.submission();
        if (sent.flag("sure").orElse(false)) {
            return answer(id, n, sent, () -> ballots.cast(meeting(id), line(n), sent, caller.signedIn()));
        }
        return sent.flag("back").orElse(false) ? page(id, n, 200) : check(id, n, sent);
    }

    private Response check(String id, String n, Submission sent) {
        var meeting = meetings.visible(meeting(id), caller.signedIn()).orElseThrow(NotFoundException::new);
        var line = meetings.line(meeting, line(n)).orElseThrow(NotFoundException::new);
        if (lines.isRecused(line, caller.signedIn())) {
            return page(id, n, 403);
        }
        var open = views.open(meeting, line, lines.membership(meeting, caller.signedIn()));
        sent.requiredWord("choice", Choice.class);
        var reason = sent.text("reason", Ballots.LONGEST);
        if (open.filter(vote -> !vote.secret()).isPresent() && reason.isEmpty()) {
            sent.refuse("reason", "required");
        }
        if (!sent.errors().isEmpty() || open.isEmpty() || open.get().voted()) {
            return refuse(id, n, sent, sent.errors().isEmpty() ? 409 : 422);
        }
        models.put("open", open.get());
        fill(meeting, line);
        models.put("typed", form.typed());
        return Response.ok("committee/ballot.html").build();
    }

    private Response answer(String id, String n, Submission sent, Supplier<MeetingStep> step) {
        var came = Contention.again(step);
        if (came instanceof Done) {
            return Response.seeOther(URI.create("/meetings/" + id + "/items/" + n))
                    .build();
        }
        if (came instanceof NotThere) {
            throw new NotFoundException();
        }
        var words = language.words();
        if (came instanceof Refused refused) {
            models.put(
                    "refused", words.say(refused.because(), refused.arguments().toArray()));
        }
        if (came instanceof Barred barred) {
            models.put("refused", words.say(barred.because()));
        }
        return came instanceof Invalid ? refuse(id, n, sent, 422) : page(id, n, came instanceof Barred ? 403 : 409);
    }

    private Response refuse(String id, String n, Submission sent, int status) {
        var errors = Problems.shown(sent.errors(), Steps.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return page(id, n, status);
    }

    private Response page(String id, String n, int status) {
        var viewer = caller.signedIn();
        Meeting meeting = meetings.visible(meeting(id), viewer).orElseThrow(NotFoundException::new);
        Place line = meetings.line(meeting, line(n)).orElseThrow(NotFoundException::new);
        models.put("meeting", lines.head(meeting));
        models.put("line", lines.line(meeting, line, viewer));
        if (lines.isRecused(line, viewer)) {
            return Response.status(status == 200 ? 403 : status)
                    .entity("committee/recused.html")
                    .build();
        }
        fill(meeting, line);
        var member = lines.membership(meeting, viewer);
        var typed = new LinkedHashMap<>(views.motionTyped(line));
        typed.putAll(form.typed());
        models.put("typed", typed);
        models.put("runs", meetings.isRunBy(meeting, viewer));
        models.put("chairs", member.filter(Membership::isChair).isPresent());
        models.put("member", member.isPresent());
        models.put(
                "papers", member.isPresent() && viewer.isAnyOf(Role.CHAIR, Role.MEMBER) && views.isReadByMembers(line));
        models.put("stance", views.stance(line, viewer).orElse(null));
        models.put("ties", views.ties(line));
        models.put(
                "tied",
                views.ties(line).stream()
                        .anyMatch(tie -> tie.user().equals(viewer.id().value())));
        models.put("people", lines.people(meeting));
        models.put("measures", views.measures(line));
        models.put("open", views.open(meeting, line, member).orElse(null));
        models.put("over", views.over(line).orElse(null));
        models.put("secrecy", views.secrecy(meeting, line));
        return Response.status(status).entity(VIEW).build();
    }

    private void fill(Meeting meeting, Place line) {
        models.put("meeting", lines.head(meeting));
        models.put("line", lines.line(meeting, line, caller.signedIn()));
        models.put("head", views.head(line));
        models.put("quorum", views.quorum(meeting, line));
    }

    private static long meeting(String id) {
        return Steps.number(id).orElseThrow(NotFoundException::new);
    }

    private static int line(String n) {
        return Steps.line(n).orElseThrow(NotFoundException::new);
    }
}
