package org.watchdog.deliberation;

import org.watchdog.committee.Motion;
import org.watchdog.kernel.CaseNumber;

/**
 * News that a case goes on by what its committee decided; its own room keeps it.
 *
 * @param what MEASURE and NO_MEASURE stand in the book of decisions too
 * @param reason what the business is told
 */
public record CommitteeDecided(CaseNumber caseNumber, Motion.Kind what, String reason) {

    /** Without the reason, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "CommitteeDecided[" + caseNumber + ", " + what + "]";
    }
}
