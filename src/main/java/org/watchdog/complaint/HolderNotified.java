package org.watchdog.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * News that the holder is written to.
 *
 * @param dueOn the last day of the answer (R-DEF-01), where one is asked for
 */
public record HolderNotified(CaseNumber caseNumber, Occasion occasion, Optional<LocalDate> dueOn) {

    /** What the holder is written to for: the request, and the ladder of silence. */
    public enum Occasion {
        REQUEST,
        REMINDER,
        /** By APPI art. 53(2) to a target business, else by the mark contract (R-ACC-03). */
        FORMAL_REQUEST,
        /** A review of the site is ordered (R-WD-02). */
        SITE_REVIEW,
        /** Nobody answered to the end; it goes to those who decide on measures. */
        NON_COOPERATION,
        /** The matter is passed on to a target business (R-ACC-02). */
        REFERRAL,
        /** The complaint was withdrawn. */
        WITHDRAWAL
    }
}
