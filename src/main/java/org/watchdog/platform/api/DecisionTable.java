package org.watchdog.platform.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A decision table in one of its versions, as drawn in {@code bpmn/*.dmn}: which of its rules fire for some facts. */
public interface DecisionTable {

    /** The id of the decision, for example {@code severity-pmk510}. */
    String name();

    /** From 1. */
    int version();

    /** The first day of the decisions that it holds for. */
    LocalDate holdsFrom();

    /** All rules, in the order of the table. */
    List<Rule> rules();

    /**
     * The rules that fire, in the order of the table.
     *
     * @param facts by the names of the inputs; whole numbers as {@code Long}, words as texts, claims as {@code Boolean}
     * @throws IllegalArgumentException if a fact is missing
     */
    List<Rule> fired(Map<String, ?> facts);

    /** Name and version, to be kept with what was decided: {@code severity-pmk510 1}. */
    default String edition() {
        return name() + " " + version();
    }

    /**
     * One line of the table.
     *
     * @param id its id in the drawing
     * @param conditions what it asks, by input; an input that it does not ask for is absent
     * @param answers its outputs by name: {@code Long}, text or {@code Boolean}; an empty cell is absent
     */
    record Rule(String id, String description, Map<String, Condition> conditions, Map<String, Object> answers) {

        public Rule {
            conditions = Map.copyOf(conditions);
            answers = Map.copyOf(answers);
        }

        /** An output that every line of this table fills. */
        public String word(String output) {
            return String.valueOf(answers.get(output));
        }

        /** The same for a number. */
        public int number(String output) {
            if (answers.get(output) instanceof Long number) {
                return Math.toIntExact(number);
            }
            throw new IllegalArgumentException(output + " of " + id + " is no number");
        }

        public boolean claims(String output) {
            return Boolean.TRUE.equals(answers.get(output));
        }
    }

    /** What a line asks of one fact. */
    sealed interface Condition {

        boolean holds(Object fact);

        /** One word, or true or false. */
        record Is(Object value) implements Condition {
            @Override
            public boolean holds(Object fact) {
                return value.equals(fact);
            }
        }

        /** A number from {@code least} to {@code most}; the ends of {@code long} where it has no bound. */
        record Between(long least, long most) implements Condition {
            @Override
            public boolean holds(Object fact) {
                return fact instanceof Long number && number >= least && number <= most;
            }

            /** Both bounds together, where two columns ask for the same fact. */
            public Between and(Between other) {
                return new Between(Math.max(least, other.least), Math.min(most, other.most));
            }
        }
    }
}
