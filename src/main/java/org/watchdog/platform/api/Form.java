package org.watchdog.platform.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a human task asks, so that a client that knows no process can do it.
 *
 * <p>Labels are words of the room: for {@code words = "complaint.screenComplaint"} the task's name stands under that
 * key, an outcome's label under {@code complaint.screenComplaint.ACCEPTED}, a field's under {@code ....reason}, its
 * help under {@code ....reason.help}, a choice's under {@code ....reason.NOT_OURS}.
 *
 * @param outcomes the words one of which must be chosen; at least one needs no file
 */
public record Form(String words, List<Enum<?>> outcomes, List<Field> fields) {

    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        YEN,
        DATE,
        BOOLEAN,
        CHOICE,
        MULTI_CHOICE,
        FILE
    }

    /**
     * An answer that others give, to be looked at by who answers.
     *
     * @param value as the form would send it: a word of the choices, a number
     * @param because key of the words that say where it comes from
     */
    public record Proposed(String value, String because) {}

    /**
     * One question.
     *
     * @param required whatever the outcome; a required BOOLEAN must be true
     * @param requiredFor the outcomes that need it
     * @param usedFor where no outcome needs it, the outcomes that use it if it is given; empty: all
     * @param min of a text its characters, of a number its value
     * @param choices the words to choose from, for CHOICE and MULTI_CHOICE
     * @param proposed what others say the answer is; shown, never filled in for who decides
     */
    public record Field(
            String name,
            Type type,
            boolean required,
            List<Enum<?>> requiredFor,
            List<Enum<?>> usedFor,
            long min,
            long max,
            List<Enum<?>> choices,
            Optional<Proposed> proposed) {

        /** A field that every outcome uses, or those that need it. */
        public Field(
                String name,
                Type type,
                boolean required,
                List<Enum<?>> requiredFor,
                long min,
                long max,
                List<Enum<?>> choices) {
            this(name, type, required, requiredFor, List.of(), min, max, choices, Optional.empty());
        }

        /** The same, if only these outcomes use it, and none of them needs it. */
        public Field onlyFor(Enum<?>... outcomes) {
            return new Field(name, type, required, requiredFor, List.of(outcomes), min, max, choices, proposed);
        }

        /** The same, beside what others say the answer is. */
        public Field proposing(Optional<Proposed> answer) {
            return new Field(name, type, required, requiredFor, usedFor, min, max, choices, answer);
        }

        /** A text of up to {@code max} characters, needed for these outcomes only. */
        public static Field longText(String name, int max, Enum<?>... requiredFor) {
            return new Field(name, Type.LONG_TEXT, false, List.of(requiredFor), 0, max, List.of());
        }

        /** A whole number, needed for these outcomes only. */
        public static Field number(String name, long min, long max, Enum<?>... requiredFor) {
            return new Field(name, Type.NUMBER, false, List.of(requiredFor), min, max, List.of());
        }

        /** One word of a list, needed for these outcomes only. */
        public static Field choice(String name, Class<? extends Enum<?>> choices, Enum<?>... requiredFor) {
            return new Field(name, Type.CHOICE, false, List.of(requiredFor), 0, 0, List.of(choices.getEnumConstants()));
        }

        /** A line of a check-list: needed, and true, for these outcomes. */
        public static Field check(String name, Enum<?>... requiredFor) {
            return new Field(name, Type.BOOLEAN, false, List.of(requiredFor), 0, 0, List.of());
        }

        public boolean neededFor(Enum<?> outcome) {
            return required || requiredFor.contains(outcome);
        }

        /** Whether that outcome keeps what is given here; if not, it would be lost without a word. */
        public boolean usedBy(Enum<?> outcome) {
            return neededFor(outcome) || usedFor.contains(outcome) || (requiredFor.isEmpty() && usedFor.isEmpty());
        }
    }

    /** A form whose outcomes are all the words of {@code outcomes}. */
    public static Form of(String words, Class<? extends Enum<?>> outcomes, Field... fields) {
        return new Form(words, Arrays.asList(outcomes.getEnumConstants()), List.of(fields));
    }
}
