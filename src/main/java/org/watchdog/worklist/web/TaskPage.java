package org.watchdog.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Filter;
import org.watchdog.worklist.Handling;
import org.watchdog.worklist.Order;
import org.watchdog.worklist.View;
import org.watchdog.worklist.Worklist;

/** One task as a page: look, claim, put back, hand on, complete. */
@Controller
@Path("/tasks")
@RequestScoped
public class TaskPage {

    private static final String PAGE = "worklist/task.html";

    private final Worklist worklist;
    private final Panels panels;
    private final Rows rows;
    private final Refused refused;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    TaskPage(
            Worklist worklist,
            Panels panels,
            Rows rows,
            Refused refused,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.worklist = worklist;
        this.panels = panels;
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
    public String show(@PathParam("id") String id) {
        return page(asked(id), Map.of(), List.of());
    }

    /** Completes it; with {@code again} the same form is only shown once more, in the other language. */
    @POST
    @Path("{id}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response complete(@PathParam("id") String id) {
        var asked = asked(id);
        var typed = typed(asked.form());
        if (typed.containsKey("again")) {
            return Response.ok(page(asked, typed, List.of())).build();
        }
        var number = asked.task().caseNumber();
        var handling = worklist.complete(id, caller.signedIn(), answer(asked.form(), typed));
        if (handling instanceof Handling.Invalid invalid) {
            return Response.status(422)
                    .entity(page(asked, typed, told(invalid, asked.form())))
                    .build();
        }
        var after = "next".equals(typed.get("then"))
                ? next().map(task -> "/tasks/" + task).orElse("/tasks?view=group")
                : "/cases/" + number;
        return done(handling, after, "completed");
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
        var handling = worklist.delegate(id, caller.signedIn(), form.submission());
        if (handling instanceof Handling.Invalid invalid) {
            var asked = asked(id);
            return Response.status(422)
                    .entity(page(asked, form.typed(), told(invalid, asked.form())))
                    .build();
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

    private Asked asked(String id) {
        return worklist.find(id, caller.signedIn()).orElseThrow(NotFoundException::new);
    }

    private String page(Asked asked, Map<String, String> typed, List<Shown> errors) {
        models.put("task", panels.of(asked, caller.signedIn(), language.words(), typed));
        models.put("typed", typed);
        models.put("keeps", "complete");
        models.put("errors", errors);
        var beside = new HashMap<String, String>();
        errors.forEach(e -> beside.put(e.field(), e.message()));
        models.put("error", beside);
        models.put("done", "claimed".equals(form.typed().get("done")) ? "claimed" : null);
        return PAGE;
    }

    /** What was typed; of a field with several words all of them. */
    private Map<String, String> typed(Form asked) {
        var typed = new LinkedHashMap<>(form.typed());
        for (var field : asked.fields()) {
            if (field.type() == Form.Type.MULTI_CHOICE) {
                typed.put("fields." + field.name(), String.join(" ", form.all("fields." + field.name())));
            }
        }
        return typed;
    }

    private static Submission answer(Form asked, Map<String, String> typed) {
        var tree = FormFields.tree(typed);
        if (tree.get("fields") instanceof Map<?, ?> sent) {
            var fields = new LinkedHashMap<String, Object>();
            sent.forEach((name, value) -> fields.put((String) name, value));
            asked.fields().stream()
                    .filter(f -> f.type() == Form.Type.MULTI_CHOICE && fields.get(f.name()) instanceof String)
                    .forEach(f -> fields.computeIfPresent(
                            f.name(),
                            (n, v) -> ((String) v).isEmpty() ? List.of() : List.of(((String) v).split(" ", -1))));
            tree.put("fields", fields);
        }
        return Submission.of(tree);
    }

    /** Each error with the question's own words, since the summary stands away from it. */
    private List<Shown> told(Handling.Invalid invalid, Form asked) {
        return invalid.errors().stream()
                .map(e -> new Shown(e.field(), e.code(), told(e, invalid.words(), asked, language.words())))
                .toList();
    }

    private static String told(FieldError error, String under, Form asked, Words words) {
        var arguments = error.arguments().toArray();
        return words.find(under + "." + error.field() + "." + error.code(), arguments)
                .or(() -> words.find("worklist." + error.field() + "." + error.code(), arguments))
                .orElseGet(() -> {
                    var message = words.say("platform.error." + error.code(), arguments);
                    var name = error.field().replaceFirst("^fields\\.", "");
                    return words.find(asked.words() + "." + name)
                            .or(() -> words.find("worklist.task." + name))
                            .map(label -> words.say("worklist.task.error", label, message))
                            .orElse(message);
                });
    }

    private Optional<String> next() {
        var mine = worklist.list(caller.signedIn(), View.MINE, Order.DUE, Filter.NONE, Optional.empty(), 1);
        return mine.tasks().stream().findFirst().map(shown -> shown.task().id());
    }

    private Response done(Handling handling, String then, String what) {
        if (handling instanceof Handling.Done) {
            var more = then.startsWith("/cases/") ? "" : (then.contains("?") ? "&" : "?") + "done=" + what;
            return Response.seeOther(URI.create(then + more)).build();
        }
        return refused(handling);
    }

    private Response refused(Handling handling) {
        var refusal = refused.of(handling, language.words()).orElseThrow();
        if (refusal.status() == 404) {
            throw new NotFoundException();
        }
        models.put("why", refusal.say(language.words()));
        return Response.status(refusal.status()).entity("worklist/refused.html").build();
    }

    /** The row after it was claimed, or with the reason why it was not; htmx swaps it in. */
    private Response row(String id, Handling handling) {
        var words = language.words();
        var now = worklist.find(id, caller.signedIn());
        if (now.isEmpty()) {
            return Response.noContent().header("HX-Redirect", "/tasks").build();
        }
        var why = refused.of(handling, words).map(refusal -> refusal.say(words));
        models.put(
                "row",
                rows.of(
                        new org.watchdog.worklist.Shown(
                                now.get().task(), now.get().holder()),
                        caller.signedIn(),
                        words,
                        why));
        return Response.ok("worklist/row.html :: row")
                .header("Vary", "HX-Request")
                .build();
    }
}
