package org.watchdog.casefile;

/** Where a case stands, in the words of the contract (section 2). */
public enum CaseState {
    SCREENING,
    WAITING_FOR_COMPLAINANT,
    WAITING_FOR_HOLDER,
    UNDER_REVIEW,
    INVESTIGATION,
    DELIBERATION,
    SANCTION,
    CLOSED
}
