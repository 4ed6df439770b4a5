package org.watchdog.letters;

import java.time.Instant;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;

/**
 * A letter that went out.
 *
 * @param number in the book of letters: year and running number, {@code 2026-0412}
 * @param madeAt by the business clock
 * @param sha256 of the PDF, 64 hexadecimal digits; the same stands in the audit
 */
public record Letter(
        long id,
        String number,
        CaseNumber caseNumber,
        Kind kind,
        Language language,
        Recipient recipient,
        Instant madeAt,
        String sha256) {

    /** Under which its PDF is saved, without the ending. */
    public String fileName() {
        return caseNumber + "_" + number;
    }

    /** To whom it goes. */
    public enum Recipient {
        COMPLAINANT,
        HOLDER
    }

    /** What it is; told by the message {@code letters.kind.<kind>}. */
    public enum Kind {
        /** A complaint or an inquiry was received. */
        ACKNOWLEDGEMENT(Recipient.COMPLAINANT),
        /** The holder is asked for an answer (R-ACC-02, R-WD-08). */
        HOLDER_REQUEST(Recipient.HOLDER),
        /** The answer is not here yet. */
        HOLDER_REMINDER(Recipient.HOLDER),
        /** The holder is asked formally, by the law or the contract (R-ACC-03). */
        FORMAL_REQUEST(Recipient.HOLDER),
        /** The holder's site is to be reviewed, since it keeps silent (R-WD-02). */
        SITE_REVIEW_NOTICE(Recipient.HOLDER),
        /** The silence is put before those who decide on measures (R-ACC-03). */
        NON_COOPERATION_NOTICE(Recipient.HOLDER),
        /** A target business is told of a matter that was left to it (R-ACC-02). */
        REFERRAL(Recipient.HOLDER),
        /** The complaint was taken back. */
        WITHDRAWAL_NOTICE(Recipient.HOLDER),
        /** The report of an incident lacks something or contradicts itself. */
        INCIDENT_CORRECTION(Recipient.HOLDER),
        /** The final report is due soon (R-RPT-03). */
        FINAL_REPORT_REMINDER(Recipient.HOLDER),
        /** The final report did not come in time. */
        UNREPORTED(Recipient.HOLDER),
        /** How an incident was decided; the report on prevention is due (R-PMK500-03). */
        INCIDENT_DECISION(Recipient.HOLDER),
        /** The report on prevention is due soon (R-DEF-07). */
        PREVENTION_REMINDER(Recipient.HOLDER),
        /** The report on prevention is not enough yet. */
        PREVENTION_RETURNED(Recipient.HOLDER),
        /** A loss is not covered by the insurance attached to the mark, and why. */
        CLAIM_NOT_COVERED(Recipient.HOLDER),
        /** The insurer needs longer to check a claim, why, and until when (R-INS-09, -10). */
        CLAIM_EXTENDED(Recipient.HOLDER),
        /**
         * Days that were not counted to the insurer's time are counted again, why, and until when it pays (R-INS-09).
         */
        CLAIM_RECOUNTED(Recipient.HOLDER),
        /** A claim was paid. */
        CLAIM_PAID(Recipient.HOLDER),
        /** A claim is closed without a payment. */
        CLAIM_CLOSED(Recipient.HOLDER),
        /** The facts and the intended measure, before a suspension or a revocation (R-OBJ-04). */
        NOTICE_OF_INTENT(Recipient.HOLDER),
        /** A measure, and until when an objection can be made (R-OBJ-03). */
        MEASURE(Recipient.HOLDER),
        /** Whether an objection has suspensive effect. */
        OBJECTION_EFFECT(Recipient.HOLDER),
        /** What became of an objection. */
        OBJECTION_OUTCOME(Recipient.HOLDER),
        /** A suspension is over, by its clock or early (R-PMK510-05). */
        SUSPENSION_OVER(Recipient.HOLDER),
        /** How the complaint ended (R-ACC-02). */
        RESULT(Recipient.COMPLAINANT);

        private final Recipient recipient;

        Kind(Recipient recipient) {
            this.recipient = recipient;
        }

        /** To whom letters of this kind go. */
        public Recipient recipient() {
            return recipient;
        }
    }
}
