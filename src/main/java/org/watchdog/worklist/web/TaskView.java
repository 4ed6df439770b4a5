package org.watchdog.worklist.web;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Asked;
import org.watchdog.worklist.Task;

/**
 * A task as the contract has it (section 4).
 *
 * @param form what it asks; only where one task is asked for
 */
public record TaskView(
        String id,
        String kind,
        String name,
        String caseNumber,
        @Nullable Holder licensee,
        @JsonbNillable @Nullable String scheme,
        @JsonbNillable @Nullable String assignee,
        List<String> candidateGroups,
        Instant createdAt,
        LocalDate dueOn,
        boolean overdue,
        int priority,
        @Nullable FormView form) {

    /** The business a case is about; where there is none, null is written (of a record its type must say so). */
    @JsonbNillable
    public record Holder(String id, String name) {}

    /** A word with its label. */
    public record Choice(String value, String label) {}

    /** What a task asks. */
    public record FormView(List<Choice> outcomes, List<FieldView> fields) {}

    /** One question of a form. */
    public record FieldView(
            String name,
            String label,
            Form.Type type,
            boolean required,
            List<String> requiredFor,
            @JsonbNillable @Nullable Long min,
            @JsonbNillable @Nullable Long max,
            List<Choice> choices,
            @JsonbNillable @Nullable String help,
            @Nullable ProposedView proposed) {}

    /** An answer that others give, and where it comes from. */
    public record ProposedView(String value, String label, String because) {}

    static TaskView of(Task task, Optional<String> holder, Words words, LocalDate today) {
        return of(task, holder, null, words, today);
    }

    static TaskView of(Asked asked, Words words, LocalDate today) {
        return of(asked.task(), asked.holder(), of(asked.form(), words), words, today);
    }

    private static TaskView of(
            Task task, Optional<String> holder, @Nullable FormView form, Words words, LocalDate today) {
        return new TaskView(
                task.id(),
                task.kind(),
                words.say(task.words()),
                task.caseNumber().value(),
                task.licenseeId().map(id -> holder(id, holder)).orElse(null),
                task.scheme().map(Enum::name).orElse(null),
                task.assignee().map(UserId::value).orElse(null),
                task.groups().stream().map(Role::name).toList(),
                task.createdAt(),
                task.dueOn(),
                task.overdue(today),
                task.priority(),
                form);
    }

    static FormView of(Form form, Words words) {
        return new FormView(
                choices(form.outcomes(), form.words(), words),
                form.fields().stream().map(f -> of(f, form.words(), words)).toList());
    }

    static FieldView of(Form.Field field, String form, Words words) {
        var key = form + "." + field.name();
        return new FieldView(
                field.name(),
                words.say(key),
                field.type(),
                field.required(),
                field.requiredFor().stream().map(Enum::name).toList(),
                field.min() == 0 ? null : field.min(),
                field.max() == 0 ? null : field.max(),
                choices(field.choices(), key, words),
                words.find(key + ".help").orElse(null),
                field.proposed().map(p -> of(p, key, words)).orElse(null));
    }

    /** A word of a choice is said in the reader's language, anything else as it is. */
    static ProposedView of(Form.Proposed proposed, String key, Words words) {
        return new ProposedView(
                proposed.value(),
                words.find(key + "." + proposed.value()).orElse(proposed.value()),
                words.say(proposed.because()));
    }

    private static Holder holder(LicenseeId id, Optional<String> name) {
        return new Holder(id.value(), name.orElse(id.value()));
    }

    private static List<Choice> choices(List<Enum<?>> words, String under, Words language) {
        return words.stream()
                .map(word -> new Choice(word.name(), language.say(under + "." + word.name())))
                .toList();
    }
}
