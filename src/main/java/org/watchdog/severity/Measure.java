package org.watchdog.severity;

/** What follows for the business (rule book 1.2, 1.3, 1.7). */
public enum Measure {
    REVOCATION,
    SUSPENSION,
    RECOMMENDATION,
    /** 勧告・要請, of 2006 only. */
    REQUEST,
    SEVERE_CAUTION,
    WRITTEN_CAUTION,
    CAUTION,
    NONE,
    REVIEW_TERMINATED,
    REVIEW_STOPPED,
    CORRECTIVE_REPORT,
    CAUTION_NOTED,
    /** No application for some months. */
    BLOCKED
}
