package org.watchdog.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Problems.Shown;
import org.watchdog.worklist.Handling;

/** What was typed into the form of a task, by the names of its controls; of a MULTI_CHOICE its words with spaces. */
record TypedAnswer(Form form, Map<String, String> typed) {

    static TypedAnswer read(Form form, FormFields fields) {
        var typed = new LinkedHashMap<>(fields.typed());
        for (var field : form.fields()) {
            if (field.type() == Form.Type.MULTI_CHOICE) {
                typed.put("fields." + field.name(), String.join(" ", fields.all("fields." + field.name())));
            }
        }
        return new TypedAnswer(form, typed);
    }

    /** To be read field by field, as the API reads it. */
    Submission submission() {
        var tree = FormFields.tree(typed);
        if (tree.get("fields") instanceof Map<?, ?> sent) {
            var fields = new LinkedHashMap<String, Object>();
            sent.forEach((name, value) -> fields.put((String) name, value));
            form.fields().stream()
                    .filter(f -> f.type() == Form.Type.MULTI_CHOICE && fields.get(f.name()) instanceof String)
                    .forEach(f -> fields.computeIfPresent(
                            f.name(),
                            (n, v) -> ((String) v).isEmpty() ? List.of() : List.of(((String) v).split(" ", -1))));
            tree.put("fields", fields);
        }
        return Submission.of(tree);
    }

    /** Whether it was agreed that what this very outcome does not use is lost. */
    boolean mayLose() {
        var agreed = typed.getOrDefault("lose", "");
        return !agreed.isEmpty() && agreed.equals(typed.get("outcome"));
    }

    /** Each error with the question's own words, since the summary stands away from it. */
    List<Shown> errors(Handling.Invalid invalid, Words words) {
        return invalid.errors().stream()
                .map(e -> new Shown(e.field(), e.code(), told(e, invalid.words(), words)))
                .toList();
    }

    /** What to do where nothing was given: enter, choose or tick. */
    private String toDo(String name) {
        var type = form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Form.Field::type)
                .orElse(Form.Type.TEXT);
        return switch (type) {
            case BOOLEAN -> "platform.error.mustBeTrue";
            case CHOICE, MULTI_CHOICE -> "worklist.task.choose";
            default -> "platform.error.required";
        };
    }

    private String told(FieldError error, String under, Words words) {
        var arguments = error.arguments().toArray();
        return words.find(under + "." + error.field() + "." + error.code(), arguments)
                .or(() -> words.find("worklist." + error.field() + "." + error.code(), arguments))
                .orElseGet(() -> {
                    var name = error.field().replaceFirst("^fields\\.", "");
                    var message = error.code().equals("required")
                            ? words.say(toDo(name))
                            : words.say("platform.error." + error.code(), arguments);
                    return words.find(form.words() + "." + name)
                            .or(() -> words.find("worklist.task." + name))
                            .map(label -> words.say("worklist.task.error", label, message))
                            .orElse(message);
                });
    }
}
