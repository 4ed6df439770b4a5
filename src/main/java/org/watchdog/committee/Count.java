package org.watchdog.committee;

import java.util.Optional;

/**
 * What is counted of a vote.
 *
 * @param members seats of the committee
 * @param recused of them, kept out by a conflict of interest
 * @param present eligible members who were there at any time while the vote was open
 * @param casting what the chair decides where as many are for as against: YES or NO; empty if he is absent or recused
 */
public record Count(int members, int recused, int present, int yes, int no, int abstain, Optional<Choice> casting) {

    /** More people than any committee has. */
    public static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException if the numbers cannot be those of one vote */
    public Count {
        if (recused < 0
                || recused > members
                || present < 0
                || present > members - recused
                || yes < 0
                || no < 0
                || abstain < 0
                || (long) yes + no + abstain > present) {
            throw new IllegalArgumentException("more ballots than present, or present than eligible");
        }
        casting = casting.filter(chair -> chair != Choice.ABSTAIN);
    }

    /** Members less recused. */
    public int eligible() {
        return members - recused;
    }
}
