package org.watchdog.severity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.platform.api.DecisionTable.Rule;

/**
 * How grave it is, why, and what is proposed.
 *
 * @param level 1 to 10, of 2006 1 to 5; empty where the regime knows none (R-PMK500-01)
 * @param reasons one for each factor; none where the level was given
 * @param provisional whether it rests on anything that is not the official number (rule book 0.1)
 * @param criteria the tables and versions that it was decided by
 * @param nearMisses what would have changed the level
 */
public record Grade(
        OptionalInt level,
        List<Reason> reasons,
        Optional<Proposal> proposal,
        boolean provisional,
        List<String> criteria,
        List<NearMiss> nearMisses) {

    public Grade {
        reasons = List.copyOf(reasons);
        criteria = List.copyOf(criteria);
        nearMisses = List.copyOf(nearMisses);
    }

    /**
     * A rule that fired.
     *
     * @param fact the fact that it used, as the table asks for it
     */
    public record Reason(Factor factor, int points, Object fact, Rule rule) {}

    /**
     * The measure that follows from the level.
     *
     * @param suspension of a suspension its length in whole months (R-PMK510-04, -05)
     * @param blockedMonths for how long no application is taken, if the table says so
     * @param official whether all of it is in the official tables
     */
    public record Proposal(
            Measure measure, Optional<Suspension> suspension, OptionalInt blockedMonths, boolean official) {}

    /** From {@code min} to {@code max} months; the proposal is ours, not the official number. */
    public record Suspension(int min, int max, int proposed) {}

    /**
     * One fact otherwise, and the level were another.
     *
     * @param instead the rule that would have fired
     * @param isHeavier whether the level were higher
     */
    public record NearMiss(Factor factor, Rule instead, int level, boolean isHeavier, Measure measure) {}
}
