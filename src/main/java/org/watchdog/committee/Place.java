package org.watchdog.committee;

import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * A line of an agenda.
 *
 * @param n from 1
 * @param item id of the {@link Item}
 * @param outcome of the vote that was closed here
 */
public record Place(
        long meeting,
        int n,
        long item,
        CaseNumber caseNumber,
        DecisionKind kind,
        State state,
        Optional<Outcome> outcome) {

    /** Where it stands (contract, section 4). */
    public enum State {
        WAITING,
        OPEN,
        CLOSED
    }
}
