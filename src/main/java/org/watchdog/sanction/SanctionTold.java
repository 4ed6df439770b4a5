package org.watchdog.sanction;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * News that a business is written to about a measure; a letter goes with it.
 *
 * @param message what it was told, as a message of the case
 * @param dueOn the last day of what it may do, where it may do something
 */
public record SanctionTold(CaseNumber caseNumber, Occasion occasion, long message, Optional<LocalDate> dueOn) {

    /** What it is written to for. */
    public enum Occasion {
        /** The facts and the intended measure, and until when a statement is heard (R-OBJ-04). */
        NOTICE_OF_INTENT,
        /** The measure, and until when an objection can be made (R-OBJ-03). */
        MEASURE,
        /** Whether an objection has suspensive effect. */
        OBJECTION_EFFECT,
        /** What became of the objection. */
        OBJECTION_OUTCOME,
        /** A suspension is over, by its clock or early. */
        SUSPENSION_OVER
    }
}
