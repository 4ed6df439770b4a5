package org.watchdog.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Filter;
import org.watchdog.worklist.Handling;
import org.watchdog.worklist.Order;
import org.watchdog.worklist.Shown;
import org.watchdog.worklist.View;
import org.watchdog.worklist.Worklist;

/** One task as a page: look, claim, put back, hand on, complete. */
@Controller
@Path("/tasks")
@Service
public class TaskPage {

    private final Worklist worklist;
    private final TaskSheet sheet;
    private final LastList list;
    private final Rows rows;
    private final Refused refused;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    TaskPage(
            Worklist worklist,
            TaskSheet sheet,
            LastList list,
            Rows rows,
            Refused refused,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.worklist = worklist;
        this.sheet = sheet;
        this.list = list;
        this.rows = rows;
        this.refused = refused;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "ADMIN"
    })
    public Response show(@PathParam("id") String id) {
        var asked = worklist.find(id, caller.signedIn());
        var elsewhere = asked.flatMap(found -> found.task().page());
        if (elsewhere.isPresent()) {
            return Response.seeOther(URI.create(elsewhere.get())).build();
        }
        return asked.isPresent()
                ? Response.ok(sheet.show(asked.get(), Map.of(), List.of(), told()))
                        .build()
                : sheet.refuse(worklist.missed(id, caller.signedIn()), Map.of());
    }

    /** Completes it; with {@code again} the same form is only shown once more. */
    @POST
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response complete(@PathParam("id") String id) {
        var asked = worklist.find(id, caller.signedIn());
        if (asked.isEmpty()) {
            return sheet.refuse(worklist.missed(id, caller.signedIn()), form.typed());
        }
        if (form.typed().containsKey("again")) {
            return again(id);
        }
        var answer = TypedAnswer.read(asked.get().form(), form);
        var handling = answer.mayLose()
                ? worklist.complete(id, caller.signedIn(), answer.submission())
                : worklist.completeWhole(id, caller.signedIn(), answer.submission());
        if (handling instanceof Handling.Done) {
            return Response.seeOther(after(asked.get().task().caseNumber(), answer.typed()))
                    .build();
        }
        return handling instanceof Handling.Invalid invalid
                ? invalid(asked.get(), answer, invalid)
                : sheet.refuse(handling, answer.typed());
    }

    /** The same form once more with what was typed: after its language was switched, or after signing in again. */
    private Response again(String id) {
        var asked = worklist.find(id, caller.signedIn()).orElseThrow(NotFoundException::new);
        var typed = TypedAnswer.read(asked.form(), form).typed();
        return Response.ok(sheet.show(asked, typed, List.of(), Optional.empty()))
                .build();
    }

    private Response invalid(Asked asked, TypedAnswer answer, Handling.Invalid invalid) {
        var errors = answer.errors(invalid, language.words());
        return Response.status(422)
                .entity(sheet.show(asked, answer.typed(), errors, Optional.empty()))
                .build();
    }

    /** Where to go from a completed task: to the next one in hand, to the list, or to the case. */
    private URI after(CaseNumber number, Map<String, String> typed) {
        if (!"next".equals(typed.get("then"))) {
            return URI.create("/cases/" + number + "?done=completed");
        }
        var mine = worklist.list(caller.signedIn(), View.MINE, Order.DUE, Filter.NONE, Optional.empty(), 1);
        return mine.tasks().stream()
                .findFirst()
                .map(next -> URI.create("/tasks/" + next.task().id() + "?done=completed"))
                .orElseGet(() -> URI.create("/tasks?view=group&done=completed"));
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response claim(@PathParam("id") String id, @HeaderParam("HX-Request") @Nullable String part) {
        var handling = worklist.claim(id, caller.signedIn());
        return part == null ? done(handling, "/tasks/" + id, "claimed") : row(id, handling);
    }

    @POST
    @Path("{id}/unclaim")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response unclaim(@PathParam("id") String id) {
        return done(worklist.unclaim(id, caller.signedIn()), "/tasks?view=mine", "released");
    }

    @POST
    @Path("{id}/delegate")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response delegate(@PathParam("id") String id) {
        if (form.typed().containsKey("again")) {
            return again(id);
        }
        var handling = worklist.delegate(id, caller.signedIn(), form.submission());
        if (handling instanceof Handling.Invalid invalid) {
            var asked = worklist.find(id, caller.signedIn()).orElseThrow(NotFoundException::new);
            return invalid(asked, TypedAnswer.read(asked.form(), form), invalid);
        }
        return done(handling, "/tasks?view=mine", "delegated");
    }

    /** Whoever reloads after a refusal, or switches the language there, comes back to the task. */
    @GET
    @Path("{id}/{verb: claim|unclaim|delegate}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response back(@PathParam("id") String id) {
        return Response.seeOther(URI.create("/tasks/" + id)).build();
    }

    /** What the address says was just done. */
    private Optional<String> told() {
        return Optional.ofNullable(form.typed().get("done")).filter(TaskListPage.DONE::contains);
    }

    private Response done(Handling handling, String then, String what) {
        return handling instanceof Handling.Done
                ? Response.seeOther(URI.create(then + (then.contains("?") ? "&" : "?") + "done=" + what))
                        .build()
                : sheet.refuse(handling, form.typed());
    }

    /** The row after it was claimed, or with the reason why it was not; htmx swaps it in. */
    private Response row(String id, Handling handling) {
        var words = language.words();
        var why = refused.of(handling, words).map(refusal -> refusal.say(words));
        models.put("picks", true);
        var now = worklist.find(id, caller.signedIn());
        if (now.isEmpty()) {
            models.put("why", why.orElse(words.say("worklist.refused.gone")));
            models.put("list", list.address());
            return part("worklist/row.html :: gone");
        }
        var shown = new Shown(now.get().task(), now.get().holder());
        models.put("row", rows.of(shown, caller.signedIn(), words, why));
        return part("worklist/row.html :: row");
    }

    private static Response part(String view) {
        return Response.ok(view).header("Vary", "HX-Request").build();
    }
}
