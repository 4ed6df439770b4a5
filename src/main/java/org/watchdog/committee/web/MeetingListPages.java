package org.watchdog.committee.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.watchdog.committee.Meetings;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;

/** The meetings as a list. What a member has to do himself stands on top. */
@Controller
@Path("/meetings")
@Service
public class MeetingListPages {

    private static final int PAGE = 50;

    private final Meetings meetings;
    private final MeetingViews views;
    private final CurrentCaller caller;
    private final FormFields form;
    private final Models models;

    @Inject
    MeetingListPages(Meetings meetings, MeetingViews views, CurrentCaller caller, FormFields form, Models models) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
        this.form = form;
        this.models = models;
    }

    /** Something that the viewer has to do in a meeting. */
    public record Mine(MeetingViews.Head meeting, MeetingViews.Line line) {}

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "AUDITOR"})
    public Response list() {
        var viewer = caller.signedIn();
        var before = form.submission().number("cursor", 1, Long.MAX_VALUE);
        var found = meetings.list(
                viewer, before.isPresent() ? OptionalLong.of(before.get()) : OptionalLong.empty(), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        models.put("meetings", shown.stream().map(views::head).toList());
        models.put(
                "next",
                found.size() > PAGE ? "/meetings?cursor=" + shown.get(PAGE - 1).id() : null);
        models.put("first", before.isPresent() ? "/meetings" : null);
        models.put(
                "mine",
                shown.stream()
                        .filter(m -> !m.isOver())
                        .flatMap(m -> views.agenda(m, viewer).stream()
                                .filter(line -> line.todo() != null)
                                .map(line -> new Mine(views.head(m), line)))
                        .toList());
        models.put("plans", plans(viewer));
        models.put("waiting", plans(viewer) ? views.waiting(viewer) : List.of());
        return Response.ok("committee/meetings.html").build();
    }

    private static boolean plans(Caller viewer) {
        return viewer.isAnyOf(Role.SECRETARY, Role.CHAIR);
    }
}
