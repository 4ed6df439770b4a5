package org.watchdog.committee;

import org.watchdog.kernel.CaseNumber;

/**
 * News that a vote was closed. After {@code ADOPTED} the item is decided; otherwise it waits again, for another motion
 * or for another meeting.
 *
 * @param item id of the {@link Item}
 */
public record VoteClosed(CaseNumber caseNumber, long item, Outcome outcome) {}
