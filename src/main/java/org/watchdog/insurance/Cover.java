package org.watchdog.insurance;

import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.Yen;

/**
 * Whether a claim is covered, by which policy, and each reason for or against it.
 *
 * @param policy the one that was looked at; empty if there was none in force
 * @param sales of the year before, as the register had them on the day of the loss
 * @param conditions one for each matter, in the order of the matters
 * @param edition the version of the decision table
 */
public record Cover(Optional<Policy> policy, Optional<Yen> sales, List<Condition> conditions, String edition) {

    public Cover {
        conditions = List.copyOf(conditions);
    }

    /** Only if nothing speaks against it. */
    public boolean isCovered() {
        return policy.isPresent() && conditions.stream().allMatch(Condition::met);
    }

    /** What speaks against it. */
    public List<Condition> unmet() {
        return conditions.stream().filter(condition -> !condition.met()).toList();
    }

    /** What is asked; the words of each stand under {@code insurance.matter}. */
    public enum Matter {
        POLICY,
        SALES,
        MARK,
        EVENT,
        FIRST_START,
        SERIES,
        EXCLUSION
    }

    /**
     * The answer to one of them.
     *
     * @param reason a word of the decision table; its words stand under {@code insurance.reason}
     */
    public record Condition(Matter matter, boolean met, String reason) {}
}
