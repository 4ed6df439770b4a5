package org.watchdog.complaint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the complainant asked the business first (R-WD-01), and what came of it.
 *
 * @param on the day, if contact was made
 */
public record Contact(boolean made, Optional<LocalDate> on, Optional<Outcome> outcome) {

    /** What came of the contact. */
    public enum Outcome {
        NO_REPLY,
        UNSATISFIED,
        IN_PROGRESS
    }
}
