package org.watchdog.severity;

import java.util.OptionalInt;

/**
 * Rule book 1.6 and 1.7 once more, written down as arithmetic and without looking at the tables: what the tables are
 * held against.
 */
final class RuleBookScore {

    private static final long[] PERSONS_FROM = {11, 101, 1_001, 50_001};

    private RuleBookScore() {}

    static int level(Facts facts) {
        int sum = facts.malicious() ? 1 : 0;
        for (long from : PERSONS_FROM) {
            sum += facts.persons() >= from ? 1 : 0;
        }
        sum += points(facts.data().name(), 1, "BEHAVIOUR_CHILDREN_CREDENTIALS");
        sum += points(facts.data().name(), 2, "SENSITIVE_OR_FINANCIAL");
        sum += points(facts.cause().name(), 1, "INDIVIDUAL_SLIP");
        sum += points(facts.cause().name(), 2, "DEFICIENT_CONTROLS");
        sum += points(facts.cause().name(), 4, "ORGANISATIONAL_MISCONDUCT");
        sum += points(facts.secondaryDamage().name(), 1, "FEARED");
        sum += points(facts.secondaryDamage().name(), 2, "CONFIRMED");
        sum += points(facts.response().name(), 1, "LATE_OR_INADEQUATE");
        sum += points(facts.response().name(), 3, "UNREPORTED_OR_FALSE");
        sum += points(facts.history().name(), 1, "SAME_TYPE_REPEATED");
        sum += points(facts.history().name(), 2, "RECOMMENDATION_OR_HEAVIER");
        return sum < 1 ? 1 : Math.min(sum, 10);
    }

    private static int points(String fact, int points, String word) {
        return fact.equals(word) ? points : 0;
    }

    static Measure measure(int level, Reporter reporter) {
        if (reporter == Reporter.GRANTED) {
            return level == 10
                    ? Measure.REVOCATION
                    : level >= 8 ? Measure.SUSPENSION : level >= 6 ? Measure.RECOMMENDATION : Measure.CAUTION;
        }
        if (reporter == Reporter.UNDER_REVIEW) {
            return level == 10
                    ? Measure.REVIEW_TERMINATED
                    : level >= 8
                            ? Measure.REVIEW_STOPPED
                            : level >= 6 ? Measure.CORRECTIVE_REPORT : Measure.CAUTION_NOTED;
        }
        return level >= 6 ? Measure.BLOCKED : Measure.NONE;
    }

    static OptionalInt blockedMonths(int level, Reporter reporter) {
        int[] considering = {0, 0, 0, 0, 0, 1, 2, 3, 6, 12};
        return reporter == Reporter.CONSIDERING || (reporter == Reporter.UNDER_REVIEW && level >= 8)
                ? OptionalInt.of(considering[level - 1])
                : OptionalInt.empty();
    }

    static OptionalInt suspensionMonths(int level, Reporter reporter) {
        return reporter == Reporter.GRANTED && (level == 9 || level == 8)
                ? OptionalInt.of(level - 6)
                : OptionalInt.empty();
    }
}
