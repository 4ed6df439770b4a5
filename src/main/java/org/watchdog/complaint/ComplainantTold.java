package org.watchdog.complaint;

import org.watchdog.kernel.CaseNumber;

/**
 * News that something new stands on the complainant's page.
 *
 * @param occasion whether it is the result, which goes by letter too, or a question or message
 */
public record ComplainantTold(CaseNumber caseNumber, Occasion occasion) {

    /** What the complainant is told for. */
    public enum Occasion {
        NEWS,
        RESULT
    }
}
