package org.watchdog.committee;

import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.severity.Measure;

/**
 * What is put to the vote.
 *
 * @param measure present for {@code MEASURE} only
 * @param months whole months of a suspension or block, 1 to 12
 * @param endCondition of a suspension: what ends it early (R-PMK510-05)
 * @param deviation why it is another measure than the one that follows from the level
 */
public record Motion(
        Kind kind,
        Optional<Measure> measure,
        OptionalInt months,
        Optional<String> endCondition,
        Optional<String> deviation) {

    /** What it comes to. */
    public enum Kind {
        MEASURE,
        NO_MEASURE,
        /** The facts must be established anew first. */
        BACK_FOR_FACTS
    }

    /** How long each of its texts may be, in characters. */
    public static final int LONGEST = 2_000;

    /** @throws IllegalArgumentException if it has a measure and is none, or the other way round */
    public Motion {
        if ((kind == Kind.MEASURE) != measure.isPresent()) {
            throw new IllegalArgumentException("a motion for a measure names it");
        }
    }

    /** Nothing but this. */
    public static Motion of(Kind kind) {
        return new Motion(kind, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** A revocation is a kind of decision of its own. */
    DecisionKind decides(DecisionKind asked) {
        return asked == DecisionKind.MEASURE
                        && measure.filter(m -> m == Measure.REVOCATION).isPresent()
                ? DecisionKind.REVOCATION
                : asked;
    }
}
