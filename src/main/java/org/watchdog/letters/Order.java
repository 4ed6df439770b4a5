package org.watchdog.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/**
 * Something to be written or told.
 *
 * @param dueOn of a request, the last day for the answer
 * @param message of the case, where the letter says what it says
 * @param number of the letter, once it has been taken
 * @param attempts how often it was begun, this time included; who ends it must still find the same count
 */
record Order(
        long id,
        CaseNumber caseNumber,
        What what,
        Optional<LocalDate> dueOn,
        Optional<Long> message,
        Optional<String> number,
        int attempts) {

    /** What is ordered: a letter, or only the mail that there is news. */
    enum What {
        ACKNOWLEDGEMENT,
        HOLDER_REQUEST,
        HOLDER_REMINDER,
        FORMAL_REQUEST,
        SITE_REVIEW_NOTICE,
        NON_COOPERATION_NOTICE,
        REFERRAL,
        WITHDRAWAL_NOTICE,
        RESULT,
        INCIDENT_CORRECTION,
        FINAL_REPORT_REMINDER,
        UNREPORTED,
        INCIDENT_DECISION,
        PREVENTION_REMINDER,
        PREVENTION_RETURNED,
        CLAIM_NOT_COVERED,
        CLAIM_EXTENDED,
        CLAIM_RECOUNTED,
        CLAIM_PAID,
        CLAIM_CLOSED,
        NOTICE_OF_INTENT,
        MEASURE,
        OBJECTION_EFFECT,
        OBJECTION_OUTCOME,
        SUSPENSION_OVER,
        NEWS;

        /** 0 before 1: who has just filed does not wait for what a sweep called for. */
        int urgency() {
            return this == ACKNOWLEDGEMENT ? 0 : 1;
        }

        Letter.Kind kind() {
            return Letter.Kind.valueOf(name());
        }
    }
}
