package org.watchdog.worklist;

import java.util.Optional;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.Submission;

/**
 * What a form says of itself, held against an answer: every broken field is noted, none is thrown.
 *
 * <p>A field is needed where it is required, or required for the outcome that was chosen. A needed BOOLEAN must be true
 * (a check-list's line), a needed MULTI_CHOICE names at least one word. A field that is not needed may be absent, but
 * if it is there it must be right.
 */
final class FormRules {

    /** What a text without a limit of its own may hold. */
    static final int LONGEST = 20_000;

    /** What a number without a limit of its own may be. */
    static final long MOST = 999_999_999_999L;

    private FormRules() {}

    /**
     * Checks {@code outcome} and {@code fields} of an answer; look at {@link Submission#errors()} before using it.
     *
     * @return the outcome, if it is one of the form's
     */
    static Optional<Enum<?>> check(Form form, Submission answer) {
        var outcome = answer.wordOf("outcome", form.outcomes());
        if (outcome.isEmpty()) {
            answer.refuse("outcome", "required"); // an unknown word was refused already; the first error stays
        }
        var fields = answer.part("fields");
        for (var field : form.fields()) {
            var needed = outcome.map(field::neededFor).orElse(field.required());
            if (!given(field, fields) && needed) {
                fields.refuse(field.name(), "required");
            }
            if (field.type() == Form.Type.BOOLEAN
                    && needed
                    && fields.flag(field.name()).equals(Optional.of(false))) {
                fields.refuse(field.name(), "mustBeTrue");
            }
        }
        return outcome;
    }

    /** Refuses what was given though the outcome does not use it. */
    static void refuseUnused(Form form, Enum<?> outcome, Submission answer) {
        var fields = answer.part("fields");
        form.fields().stream()
                .filter(field -> !field.usedBy(outcome) && given(field, fields))
                .filter(field -> field.type() != Form.Type.BOOLEAN
                        || fields.flag(field.name()).orElse(false))
                .forEach(field -> fields.refuse(field.name(), "unused"));
    }

    /** Whether some outcome can be chosen without any file, as the contract promises for every task. */
    static boolean needsNoFile(Form form) {
        return form.outcomes().stream()
                .anyMatch(outcome -> form.fields().stream()
                        .noneMatch(field -> field.type() == Form.Type.FILE && field.neededFor(outcome)));
    }

    /** Whether the field was sent; what is wrong with what was sent is noted. */
    private static boolean given(Field field, Submission fields) {
        var name = field.name();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, FILE ->
                fields.text(name, (int) field.min(), longest(field)).isPresent();
            case NUMBER -> fields.number(name, field.min(), most(field)).isPresent();
            case YEN ->
                fields.number(name, Math.max(0, field.min()), most(field)).isPresent();
            case DATE -> fields.date(name).isPresent();
            case BOOLEAN -> fields.flag(name).isPresent();
            case CHOICE -> fields.wordOf(name, field.choices()).isPresent();
            case MULTI_CHOICE -> !fields.wordsOf(name, field.choices()).isEmpty();
        };
    }

    private static int longest(Field field) {
        return field.max() > 0 ? (int) Math.min(field.max(), LONGEST) : LONGEST;
    }

    private static long most(Field field) {
        return field.max() > field.min() ? field.max() : MOST;
    }
}
