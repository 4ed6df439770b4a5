package org.watchdog.committee;

/**
 * Who counts for a line of an agenda now.
 *
 * @param members seats of the committee
 * @param recused of them
 * @param present eligible members who are there; in a written procedure all of them, for each can write
 * @param needed for the quorum
 */
public record Standing(int members, int recused, int present, int needed) {

    public int eligible() {
        return members - recused;
    }

    public boolean isQuorate() {
        return eligible() > 0 && present >= needed;
    }

    /** How many more may leave before it is not. */
    public int toSpare() {
        return present - needed;
    }
}
