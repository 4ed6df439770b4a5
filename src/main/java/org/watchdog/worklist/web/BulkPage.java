package org.watchdog.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Handling;
import org.watchdog.worklist.Worklist;

/**
 * Claiming several tasks: first a page that says which can be claimed and which are left out, then the result; what was
 * done, what failed and what was left out always add up to what was selected.
 */
@Controller
@Path("/tasks")
@Service
public class BulkPage {

    private static final int MOST = 200;

    private final Worklist worklist;
    private final Refused refused;
    private final Rows rows;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields form;
    private final Models models;

    @Inject
    BulkPage(
            Worklist worklist,
            Refused refused,
            Rows rows,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields form,
            Models models) {
        this.worklist = worklist;
        this.refused = refused;
        this.rows = rows;
        this.caller = caller;
        this.language = language;
        this.form = form;
        this.models = models;
    }

    /**
     * What is to become, or became, of one task.
     *
     * @param row the task; null where it is over or was never there
     * @param result {@code can} or {@code cannot}, then {@code done}, {@code failed} or {@code skipped}
     * @param why in words, where it is left out or failed
     */
    public record Line(
            String id,
            @Nullable TaskRow row,
            String result,
            @Nullable String why) {}

    @POST
    @Path("confirm")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public String confirm() {
        var lines = selected("task").stream().map(this::preview).toList();
        models.put("lines", lines);
        models.put("can", count(lines, "can"));
        models.put("back", back());
        return "worklist/confirm.html";
    }

    @POST
    @Path("claimed")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public String claim() {
        var lines = new ArrayList<Line>();
        selected("task").forEach(id -> lines.add(claim(id)));
        selected("skipped")
                .forEach(id -> lines.add(line(id, "skipped", preview(id).why())));
        models.put("lines", lines);
        models.put("done", count(lines, "done"));
        models.put("failed", count(lines, "failed"));
        models.put("skipped", count(lines, "skipped"));
        models.put("back", back());
        return "worklist/claimed.html";
    }

    @GET
    @Path("{page: confirm|claimed}")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "SECRETARY", "CHAIR", "MEMBER", "REVIEWER", "INSURANCE"})
    public Response again() {
        return Response.seeOther(URI.create("/tasks")).build();
    }

    private List<String> selected(String name) {
        return form.all(name).stream().distinct().limit(MOST).toList();
    }

    private Line preview(String id) {
        var asked = worklist.find(id, caller.signedIn());
        var words = language.words();
        if (asked.isEmpty()) {
            return line(id, "cannot", words.say("worklist.refused.gone"));
        }
        var why = hindrance(asked.get());
        return line(
                id,
                why.isEmpty() ? "can" : "cannot",
                why.flatMap(handling -> refused.of(handling, words))
                        .map(refusal -> refusal.say(words))
                        .orElse(null));
    }

    private Optional<Handling> hindrance(Asked asked) {
        if (!asked.mayDo()) {
            return Optional.of(new Handling.WrongRole());
        }
        var task = asked.task();
        return asked.barred()
                .<Handling>map(Handling.Barred::new)
                .or(() -> task.assignee()
                        .filter(user -> !task.heldBy(caller.signedIn().id()))
                        .map(by -> new Handling.Taken(by, task.claimedAt().orElse(task.createdAt()))));
    }

    private Line claim(String id) {
        var handling = worklist.claim(id, caller.signedIn());
        var words = language.words();
        return handling instanceof Handling.Done
                ? line(id, "done", null)
                : line(
                        id,
                        "failed",
                        refused.of(handling, words)
                                .map(refusal -> refusal.say(words))
                                .orElse(null));
    }

    private Line line(String id, String result, @Nullable String why) {
        var row = worklist.find(id, caller.signedIn())
                .map(asked -> rows.of(
                        new org.watchdog.worklist.Shown(asked.task(), asked.holder()),
                        caller.signedIn(),
                        language.words(),
                        Optional.empty()));
        return new Line(id, row.orElse(null), result, why);
    }

    private static long count(List<Line> lines, String result) {
        return lines.stream().filter(line -> line.result().equals(result)).count();
    }

    /** The list as it was, by the query that its form carried along; never another address. */
    private String back() {
        return LastList.of(form.typed().getOrDefault("back", ""));
    }
}
