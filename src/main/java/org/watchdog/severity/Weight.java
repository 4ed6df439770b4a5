package org.watchdog.severity;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How heavy measures are beside each other (rule book 1.2, 1.3, 1.7): what a board may reduce a measure to, and what a
 * second decision may not go beyond.
 */
public final class Weight {

    /** Heaviest first; those of 2006 stand beside those of their kind. */
    private static final List<Set<Measure>> ORDER = List.of(
            EnumSet.of(Measure.REVOCATION, Measure.REVIEW_TERMINATED),
            EnumSet.of(Measure.SUSPENSION, Measure.REVIEW_STOPPED, Measure.BLOCKED),
            EnumSet.of(Measure.RECOMMENDATION, Measure.REQUEST, Measure.CORRECTIVE_REPORT),
            EnumSet.of(Measure.SEVERE_CAUTION),
            EnumSet.of(Measure.CAUTION, Measure.WRITTEN_CAUTION, Measure.CAUTION_NOTED),
            EnumSet.of(Measure.NONE));

    private static final int STEP = 100;

    private Weight() {}

    /** Grows with the measure, and among those of a kind with its months; only for comparing two of them. */
    public static int of(Measure measure, OptionalInt months) {
        for (int n = 0; n < ORDER.size(); n++) {
            if (ORDER.get(n).contains(measure)) {
                return (ORDER.size() - n) * STEP + months.orElse(0);
            }
        }
        throw new IllegalArgumentException("no place in the order: " + measure);
    }

    /** The measures that there are for a business that stands so to the mark, heaviest first, without none at all. */
    public static List<Measure> open(Reporter reporter) {
        return switch (reporter) {
            case GRANTED -> List.of(Measure.REVOCATION, Measure.SUSPENSION, Measure.RECOMMENDATION, Measure.CAUTION);
            case UNDER_REVIEW ->
                List.of(
                        Measure.REVIEW_TERMINATED,
                        Measure.REVIEW_STOPPED,
                        Measure.CORRECTIVE_REPORT,
                        Measure.CAUTION_NOTED);
            case CONSIDERING -> List.of(Measure.BLOCKED, Measure.CAUTION);
        };
    }
}
