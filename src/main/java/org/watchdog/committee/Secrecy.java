package org.watchdog.committee;

/**
 * How much the result of a secret vote tells of who voted how, in a body so small: counted over all results that are
 * possible (design 11.12).
 *
 * @param voters how many may vote
 */
public record Secrecy(int voters) {

    /** Above this the warning says nothing that matters. */
    private static final int SMALL = 15;

    /** @throws IllegalArgumentException if there is nobody */
    public Secrecy {
        if (voters < 1) {
            throw new IllegalArgumentException("voters: " + voters);
        }
    }

    /** In how many ways yes, no and abstentions can be divided among them. */
    public long results() {
        return (voters + 1L) * (voters + 2L) / 2;
    }

    /** Of them, those by which everybody knows how everybody voted: all the same. */
    public long tellingAll() {
        return 3;
    }

    /**
     * Of them, those by which somebody who voted knows how each other voted, though not everybody does: one stands
     * alone against all others.
     */
    public long tellingOne() {
        return voters < 2 ? 0 : voters == 2 ? 3 : 6;
    }

    /** Whether people should think twice: a body in which a telling result is likely. */
    public boolean isThin() {
        return voters <= SMALL;
    }
}
