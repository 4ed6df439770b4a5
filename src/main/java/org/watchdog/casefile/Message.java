package org.watchdog.casefile;

import java.time.Instant;
import org.watchdog.kernel.Actor;

/**
 * Something said in a case, in the clear.
 *
 * @param at by the business clock
 */
public record Message(long id, Side from, Side audience, About about, Actor by, Instant at, String text) {

    /** Who speaks, and who may read it; staff read all. */
    public enum Side {
        COMPLAINANT,
        HOLDER,
        BODY
    }

    /** What kind of saying it is. */
    public enum About {
        MESSAGE,
        REQUEST,
        ANSWER,
        MEASURES_TAKEN,
        RESULT,
        NOTE
    }
}
