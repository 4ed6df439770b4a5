package org.watchdog.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * News that the business is written to about its incident; a letter goes with it.
 *
 * @param message what it was told, as a message of the case
 * @param dueOn the last day of what is asked of it, where something is
 */
public record BusinessTold(CaseNumber caseNumber, Occasion occasion, long message, Optional<LocalDate> dueOn) {

    /** What it is written to for. */
    public enum Occasion {
        /** The report lacks something or contradicts itself. */
        CORRECTION,
        /** The final report is due soon (R-RPT-03). */
        FINAL_REPORT_REMINDER,
        /** The final report did not come in time; the criteria count it. */
        UNREPORTED,
        /** How it was decided, and that the report on prevention is due now (R-PMK500-03). */
        DECISION,
        /** The report on prevention is due soon (R-DEF-07). */
        PREVENTION_REMINDER,
        /** The report on prevention is not enough yet. */
        PREVENTION_RETURNED
    }
}
