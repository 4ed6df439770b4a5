package org.watchdog.worklist.web;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.casefile.CaseSheet;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Handling;

/**
 * The page of a task: its case, laid open, with the task beside it. Who may do the task but not read the case sees the
 * task alone.
 */
@Service
class TaskSheet {

    private static final Pattern CODE = Pattern.compile("[A-Z_ ]*|true|\\d{1,4}");

    private final CaseSheet cases;
    private final Panels panels;
    private final Refused refused;
    private final LastList list;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Models models;

    @Inject
    TaskSheet(
            CaseSheet cases,
            Panels panels,
            Refused refused,
            LastList list,
            CurrentCaller caller,
            CurrentLanguage language,
            Models models) {
        this.cases = cases;
        this.panels = panels;
        this.refused = refused;
        this.list = list;
        this.caller = caller;
        this.language = language;
        this.models = models;
    }

    /** What this request is about, for the panel beside the case. */
    record AtWork(String task, Map<String, String> typed) {}

    /** @param done what was just done, a word below {@code worklist.done} */
    String show(Asked asked, Map<String, String> typed, List<Shown> errors, Optional<String> done) {
        var words = language.words();
        var task = asked.task();
        models.put(AtWork.class.getName(), new AtWork(task.id(), typed));
        models.put("typed", typed);
        models.put("errors", errors);
        models.put("error", errors.stream().collect(toMap(Shown::field, Shown::message, (first, second) -> first)));
        models.put("unused", errors.stream().anyMatch(shown -> shown.code().equals("unused")));
        models.put("told", done.map(what -> words.say("worklist.done." + what)).orElse(null));
        models.put("list", list.address());
        models.put("heading", words.say(task.words()) + " " + task.caseNumber());
        return cases.open(task.caseNumber(), caller.signedIn()).orElseGet(() -> {
            var panel = panels.of(asked, caller.signedIn(), words, typed);
            models.put("task", panel);
            keep(models, panel);
            return "worklist/task.html";
        });
    }

    /** A form that is typed into is kept when the language is switched. */
    static void keep(Models models, TaskPanel panel) {
        if (panel.stage().equals("MINE")) {
            models.put("keeps", "complete");
            models.put("keepsAt", "/tasks/" + panel.row().id());
        }
    }

    /** Why it was not done; the texts that were typed are shown once more, since they were not kept. */
    Response refuse(Handling handling, Map<String, String> typed) {
        var words = language.words();
        var refusal = refused.of(handling, words).orElseThrow();
        if (refusal.status() == 404) {
            throw new NotFoundException();
        }
        models.put("why", refusal.say(words));
        models.put(
                "number",
                handling instanceof Handling.Ended ended ? ended.caseNumber().value() : null);
        models.put("list", list.address());
        models.put(
                "unsent",
                typed.entrySet().stream()
                        .filter(field -> field.getKey().matches("fields\\..+|reason"))
                        .map(Map.Entry::getValue)
                        .filter(text -> !CODE.matcher(text).matches())
                        .toList());
        return Response.status(refusal.status()).entity("worklist/refused.html").build();
    }
}
