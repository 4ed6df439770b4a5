package org.watchdog.committee.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.watchdog.committee.Committees;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.Planning;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** Planning a meeting: committee, day, place, and the agenda from the cases that wait. */
@Controller
@Path("/meetings/new")
@Service
public class PlanPages {

    private static final String VIEW = "committee/plan.html";

    private final Planning planning;
    private final Committees committees;
    private final MeetingViews views;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    PlanPages(
            Planning planning,
            Committees committees,
            MeetingViews views,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.planning = planning;
        this.committees = committees;
        this.views = views;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @RolesAllowed({"SECRETARY", "CHAIR"})
    public Response ask() {
        return question(200);
    }

    @POST
    @RolesAllowed({"SECRETARY", "CHAIR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan() {
        var sent = Submission.of(FormFields.treeOf(form.values()));
        var came = Contention.again(() -> planning.plan(sent, caller.signedIn()));
        if (came instanceof MeetingStep.Done done) {
            return Response.seeOther(URI.create("/meetings/" + done.meeting())).build();
        }
        var errors = Problems.shown(sent.errors(), Steps.WORDS, language.words());
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message)));
        return question(422);
    }

    private Response question(int status) {
        models.put("typed", form.typed());
        models.put("chosen", form.all("items"));
        models.put("committees", committees.all());
        models.put("language", language.language());
        models.put("waiting", views.waiting(caller.signedIn()));
        return Response.status(status).entity(VIEW).build();
    }
}
