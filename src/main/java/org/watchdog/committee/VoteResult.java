package org.watchdog.committee;

/**
 * How a vote ended and by what rule.
 *
 * @param quorumNeeded how many of the eligible had to be there
 */
public record VoteResult(VoteRule rule, Count count, int quorumNeeded, boolean quorate, Decided decided) {

    /** What settled it. */
    public enum By {
        /** Too few were there. */
        QUORUM,
        MAJORITY,
        /** As many for as against, and the chair's word. */
        CHAIR,
        /** As many for as against, and nobody to decide. */
        TIE
    }

    /** An outcome and what settled it. */
    public record Decided(Outcome outcome, By by) {}

    public Outcome outcome() {
        return decided.outcome();
    }
}
