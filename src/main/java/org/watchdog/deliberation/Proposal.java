package org.watchdog.deliberation;

import org.watchdog.committee.Motion;

/**
 * What the secretary lays before the committee.
 *
 * @param motion what is put to the vote
 * @param summary what happened, as the members read it
 * @param reason why; if it is adopted, the business is told this
 */
public record Proposal(Motion motion, String summary, String reason) {

    /** How long the summary and the reason may be, in characters. */
    public static final int LONGEST = 10_000;
}
