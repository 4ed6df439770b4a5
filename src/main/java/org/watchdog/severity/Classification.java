package org.watchdog.severity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Grade.Proposal;

/**
 * How grave a case is, by the criteria and by who reviewed that. The graded level stays whatever the review says.
 *
 * @param grade the grade as it was given on its day
 * @param reporter how the business stood to the mark
 * @param established the facts that it rests on
 * @param review empty while nobody has reviewed it
 */
public record Classification(
        Grade grade, Reporter reporter, Established established, Instant gradedAt, Optional<Review> review) {

    /** What was said of the grade. */
    public enum Verdict {
        CONFIRMED,
        OVERRIDDEN
    }

    /**
     * The review of a grade by another person than who established the facts.
     *
     * @param level of an override the level that holds
     * @param proposal what follows from that level, if the criteria say so
     * @param reason of an override
     */
    public record Review(
            Verdict verdict,
            OptionalInt level,
            Optional<Proposal> proposal,
            Optional<String> reason,
            UserId by,
            Instant at) {}

    /** 1 to 10 by the criteria; empty where the regime knows no level. */
    public OptionalInt gradedLevel() {
        return grade.level();
    }

    /** The level that holds: that of an override, else the graded one. */
    public OptionalInt level() {
        return override().map(Review::level).orElse(grade.level());
    }

    /** The measure that follows from the level that holds. */
    public Optional<Proposal> proposal() {
        return override().map(Review::proposal).orElse(grade.proposal());
    }

    private Optional<Review> override() {
        return review.filter(r -> r.verdict() == Verdict.OVERRIDDEN);
    }
}
