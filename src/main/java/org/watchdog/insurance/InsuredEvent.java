package org.watchdog.insurance;

/** What the insurance answers for (R-INS-01). */
public enum InsuredEvent {
    /** Infringement of personality rights by what was posted. */
    PERSONALITY,
    /** A leak by unauthorised access. */
    UNAUTHORISED_ACCESS,
    /** A leak of data that were collected online. */
    ONLINE_COLLECTED,
    /** None of them. */
    OTHER
}
