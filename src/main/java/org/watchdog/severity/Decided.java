package org.watchdog.severity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Grade.Proposal;

/**
 * What was decided on a case (rule book 1.3, 1.7).
 *
 * @param months how long, in whole months: of a suspension and a stopped review 1 to 11 (R-PMK510-04), of blocked
 *     applications 1 to 12; every other measure has none, since the rules say how long it lasts
 * @param endCondition what ends a suspension early (R-PMK510-05); no other measure has one
 * @param reason what the business is told with it
 * @param deciders who had a part in it, and so must not judge an objection to it (R-OBJ-03)
 */
public record Decided(
        Measure measure,
        OptionalInt months,
        Optional<String> endCondition,
        String reason,
        By by,
        Set<UserId> deciders) {

    /** Who decided. */
    public enum By {
        SUPERVISOR,
        COMMITTEE,
        OBJECTION_BOARD
    }

    /** The fewest and the most months that a measure can be decided for. */
    public record Months(int least, int most) {}

    /**
     * @throws IllegalArgumentException if the months do not fit the measure, if something else than a suspension has an
     *     end condition, or if there is no reason
     */
    public Decided {
        deciders = Set.copyOf(deciders);
        var range = months(measure);
        if (range.isPresent() != months.isPresent()
                || (range.isPresent()
                        && (months.getAsInt() < range.get().least()
                                || months.getAsInt() > range.get().most()))) {
            throw new IllegalArgumentException("months of " + measure + ": " + months);
        }
        if (endCondition.isPresent() && measure != Measure.SUSPENSION) {
            throw new IllegalArgumentException("no end condition: " + measure);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
    }

    /** A measure that needs neither months nor an end condition. */
    public static Decided of(Measure measure, String reason, By by, Set<UserId> deciders) {
        return new Decided(measure, OptionalInt.empty(), Optional.empty(), reason, by, deciders);
    }

    /** What the criteria propose, decided as it stands. */
    public static Decided proposed(
            Proposal proposal, Optional<String> endCondition, String reason, By by, Set<UserId> deciders) {
        var measure = proposal.measure();
        return new Decided(
                measure,
                months(measure).isEmpty()
                        ? OptionalInt.empty()
                        : proposal.suspension()
                                .map(suspension -> OptionalInt.of(suspension.proposed()))
                                .orElse(proposal.blockedMonths()),
                endCondition.filter(text -> measure == Measure.SUSPENSION),
                reason,
                by,
                deciders);
    }

    /** For how many months a measure can be decided; empty where the rules say how long it lasts. */
    public static Optional<Months> months(Measure measure) {
        return switch (measure) {
            case SUSPENSION, REVIEW_STOPPED -> Optional.of(new Months(1, 11));
            case BLOCKED -> Optional.of(new Months(1, 12));
            default -> Optional.empty();
        };
    }

    /** Whether anything follows from it for the business. */
    public boolean isMeasure() {
        return measure != Measure.NONE;
    }
}
