package org.watchdog.sanction;

import java.util.OptionalInt;

/** Why a business may not apply for a time (rule book 7, 3.2 of the original). */
public enum Trigger {
    /** A review ended with "not eligible" (3.2.1 a). */
    NOT_ELIGIBLE("R-NAP-01", 3),
    /** A review was stopped, since the fee or the travel cost was not paid (3.2.1 b). */
    FEES_UNPAID("R-NAP-02", 3),
    /** A review was stopped, since nonconformities were not corrected within six months (3.2.1 c). */
    NOT_CORRECTED("R-NAP-03", 3),
    /** A review was stopped for a false statement in the application (3.2.2 a 1). */
    FALSE_STATEMENT("R-NAP-04", 12),
    /** A review was stopped, since somebody who is not of the applicant's staff attended (3.2.2 a 2). */
    OUTSIDER_ATTENDED("R-NAP-05", 12),
    /** The grant was revoked (3.2.2 b). */
    REVOKED("R-NAP-06", 12),
    /** The grant contract was cancelled (3.2.2 c). */
    CONTRACT_CANCELLED("R-NAP-07", 12),
    /** An incident: the months were decided (3.2.3). */
    INCIDENT("R-NAP-08", 0);

    private final String rule;
    private final int months;

    Trigger(String rule, int months) {
        this.rule = rule;
        this.months = months;
    }

    /** The id in the rule book. */
    public String rule() {
        return rule;
    }

    /** For how many months it bars; empty where that is decided in each case. */
    public OptionalInt months() {
        return months == 0 ? OptionalInt.empty() : OptionalInt.of(months);
    }
}
