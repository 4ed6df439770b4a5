package org.watchdog.severity;

/** How the business stands to the mark; the measure depends on it (R-PMK510-07). */
public enum Reporter {
    GRANTED,
    UNDER_REVIEW,
    CONSIDERING
}
