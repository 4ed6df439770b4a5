package org.watchdog.incident;

import org.watchdog.register.Standing;

/** The cover sheet that goes with a report (rule R-RPT-08). */
public enum Cover {
    /** 様式2: of a holder of the mark, in renewal review too. */
    FORM_2,
    /** 様式3: of a business under its first review. */
    FORM_3,
    /** 様式4: of one that considers an application. */
    FORM_4;

    static Cover of(Standing standing) {
        return switch (standing) {
            case GRANTED -> FORM_2;
            case UNDER_REVIEW -> FORM_3;
            case CONSIDERING -> FORM_4;
        };
    }
}
