package org.watchdog.insurance;

import java.util.List;

/**
 * What came of recomputing the ledger from its lines.
 *
 * @param faults in the order of the questions, at most 100 of each; none if everything is right to the yen
 */
public record Verdict(long periods, long lines, List<Fault> faults) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /** Those of one period. */
    public List<Fault> of(long policy) {
        return faults.stream().filter(fault -> fault.policy() == policy).toList();
    }

    /** What is claimed of a period and its losses; the words of each stand under {@code insurance.claimed}. */
    public enum Claimed {
        /** The sum of the lines is the balance, within the limit. */
        BALANCE,
        /** Each line follows from the one before it, none is missing, and none ever passed the limit. */
        CHAIN,
        /** The sum of its lines is how a loss stands, within its limit. */
        ACCOUNT,
        /** The deductible was taken once, or not at all where expenses alone were paid. */
        DEDUCTIBLE,
        /** A reversal undoes one earlier line exactly, and never another reversal. */
        REVERSAL
    }

    /**
     * A claim that does not hold.
     *
     * @param line where, 0 if of no single line
     */
    public record Fault(Claimed claimed, long policy, long line) {}
}
