package org.watchdog.worklist.web;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Colleagues;
import org.watchdog.worklist.Shown;
import org.watchdog.worklist.web.TaskPanel.Question;
import org.watchdog.worklist.web.TaskRow.Option;

/** Makes the panel of a task: its form generated from what the step says it asks. */
@Service
class Panels {

    private final Rows rows;
    private final Colleagues colleagues;

    @Inject
    Panels(Rows rows, Colleagues colleagues) {
        this.rows = rows;
        this.colleagues = colleagues;
    }

    /** @param typed what was typed before, by the names of the controls; of a MULTI_CHOICE its words with spaces */
    TaskPanel of(Asked asked, Caller viewer, Words words, Map<String, String> typed) {
        var task = asked.task();
        var row = rows.of(new Shown(task, asked.holder()), viewer, words, Optional.empty());
        var form = asked.form();
        return new TaskPanel(
                row,
                stage(asked, viewer),
                asked.mayDo() ? asked.barred().map(words::say).orElse(null) : null,
                held(asked, row, words),
                options(form.outcomes(), form.words(), words, typed.get("outcome")),
                form.fields().stream()
                        .map(field -> question(form, field, words, typed))
                        .toList(),
                handOn(asked, viewer, words, typed.get("to")));
    }

    private static String stage(Asked asked, Caller viewer) {
        if (!asked.isOpen()) {
            return "OTHER";
        }
        return asked.task().heldBy(viewer.id())
                ? "MINE"
                : asked.task().assignee().isEmpty() ? "OPEN" : "OTHER";
    }

    private static String held(Asked asked, TaskRow row, Words words) {
        var task = asked.task();
        return task.claimedAt()
                .map(since -> words.say(
                        "worklist.task.held", Objects.requireNonNullElse(row.assignee(), ""), words.time(since)))
                .orElseGet(() -> words.say(
                        "worklist.task.free",
                        task.groups().stream()
                                .map(r -> words.say("platform.role." + r))
                                .collect(joining(words.say("platform.user.and")))));
    }

    private static Question question(Form form, Form.Field field, Words words, Map<String, String> typed) {
        var key = form.words() + "." + field.name();
        var name = "fields." + field.name();
        var always = field.required() || field.requiredFor().containsAll(form.outcomes());
        return new Question(
                name,
                words.say(key),
                hint(form, field, always, words),
                field.type().name(),
                always ? Boolean.TRUE : field.requiredFor().isEmpty() ? Boolean.FALSE : null,
                field.max(),
                typed.get(name),
                options(field.choices(), key, words, typed.get(name)));
    }

    /** The field's help, for which decisions it is needed or used, and what others say the answer is. */
    private static @Nullable String hint(Form form, Form.Field field, boolean always, Words words) {
        var key = form.words() + "." + field.name();
        var proposed = field.proposed()
                .map(p -> TaskView.of(p, key, words))
                .map(p -> words.say("worklist.task.proposed", p.label(), p.because()));
        var hint = Stream.of(when(form, field, always, words), words.find(key + ".help"), proposed)
                .flatMap(Optional::stream)
                .collect(joining(" "));
        return hint.isEmpty() ? null : hint;
    }

    private static Optional<String> when(Form form, Form.Field field, boolean always, Words words) {
        var outcomes = field.requiredFor().isEmpty() ? field.usedFor() : field.requiredFor();
        if (always || outcomes.isEmpty()) {
            return Optional.empty();
        }
        var named = outcomes.stream()
                .map(o -> words.say(form.words() + "." + o.name()))
                .collect(joining(words.say("worklist.task.or")));
        return Optional.of(
                words.say(field.requiredFor().isEmpty() ? "worklist.task.usedFor" : "worklist.task.neededFor", named));
    }

    private static List<Option> options(List<Enum<?>> choices, String under, Words words, @Nullable String typed) {
        var chosen = typed == null ? Set.<String>of() : new HashSet<>(List.of(typed.split(" ", -1)));
        return choices.stream()
                .map(c -> new Option(c.name(), words.say(under + "." + c.name()), chosen.contains(c.name())))
                .toList();
    }

    /** Whom the viewer may hand it to: who holds it may, who could claim it, and a supervisor. */
    private List<Option> handOn(Asked asked, Caller viewer, Words words, @Nullable String typed) {
        var task = asked.task();
        var free = task.assignee().isEmpty() && asked.mayDo();
        if (asked.barred().isPresent() || !(task.heldBy(viewer.id()) || free || viewer.isAnyOf(Role.SUPERVISOR))) {
            return List.of();
        }
        var others = colleagues.with(task.groups()).stream()
                .filter(user -> !task.heldBy(user))
                .toList();
        var names = colleagues.names(others, words);
        return others.stream()
                .map(user -> new Option(
                        user.value(),
                        names.getOrDefault(user, user.value()),
                        user.value().equals(typed)))
                .toList();
    }
}
