package org.watchdog.audit;

import java.util.Optional;

/**
 * What the proof of one case, or of everything, has shown.
 *
 * @param cases how many cases were looked at
 * @param entries how many entries were recomputed, of changes and of reads
 * @param firstBroken the first place, in the order of the chains, that is not as it was written
 */
public record Verdict(long cases, long entries, Optional<Broken> firstBroken) {

    /** Whether every entry is as it was written, and none is missing. */
    public boolean intact() {
        return firstBroken.isEmpty();
    }

    /**
     * A place that is not as it was written.
     *
     * @param seq where the chain breaks: the entry that is wrong, or the first that is missing
     */
    public record Broken(String chain, long seq, Flaw flaw) {}

    /** How a chain can break. */
    public enum Flaw {
        /** An entry does not say what was hashed. */
        ALTERED,
        /** Entries are gone, doubled or out of order. */
        MISSING,
        /** The chain does not end where its head says: the last entries are gone, or some were added. */
        END
    }
}
