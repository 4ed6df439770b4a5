package org.watchdog.committee;

/** How a vote ended. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    /** Too few had been there: nothing is decided. */
    INQUORATE
}
