package org.watchdog.insurance;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * News that the holder is written to about its claim; a letter goes with it.
 *
 * @param message what it was told, as a message of the case
 * @param dueOn the last day of the insurer for the payment, where one is told
 */
public record ClaimTold(CaseNumber caseNumber, Occasion occasion, long message, Optional<LocalDate> dueOn) {

    /** What it is written to for. */
    public enum Occasion {
        /** The loss is not covered, with every reason. */
        NOT_COVERED,
        /** The check takes longer than 30 days, why, and until when (R-INS-09, -10). */
        EXTENDED,
        /** Days that were recorded as obstruction by mistake are counted again, and until when it pays (R-INS-09). */
        RECOUNTED,
        /** It was paid. */
        PAID,
        /** The claim is closed without a payment. */
        CLOSED
    }
}
