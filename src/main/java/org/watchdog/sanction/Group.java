package org.watchdog.sanction;

import org.watchdog.severity.Measure;
import org.watchdog.severity.Reporter;

/** For whom a measure is: who has the mark, is under review, or only considers an application (R-PMK510-07). */
final class Group {

    private Group() {}

    static Reporter of(Measure measure) {
        return switch (measure) {
            case REVIEW_TERMINATED, REVIEW_STOPPED, CORRECTIVE_REPORT, CAUTION_NOTED -> Reporter.UNDER_REVIEW;
            case BLOCKED -> Reporter.CONSIDERING;
            default -> Reporter.GRANTED;
        };
    }
}
