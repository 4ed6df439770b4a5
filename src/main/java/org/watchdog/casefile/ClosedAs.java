package org.watchdog.casefile;

/** How a case ended, in the words of the contract (section 2). */
public enum ClosedAs {
    SETTLED,
    REFERRED,
    NO_ANSWER,
    OUT_OF_SCOPE,
    DUPLICATE,
    WITHDRAWN,
    NO_VIOLATION,
    MEASURE,
    NO_MEASURE,
    ANSWERED,
    PAID,
    NOT_COVERED,
    NO_FINDING
}
