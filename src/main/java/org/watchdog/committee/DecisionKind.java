package org.watchdog.committee;

/** What a committee may be asked to decide; each kind has a voting rule of its own. */
public enum DecisionKind {
    /** On the measure of a case, or that there is none. */
    MEASURE,
    /**
     * On taking a mark away; the heaviest measure (R-PMK510-03), by two thirds unless the committee's rule is another.
     */
    REVOCATION,
    /** On an objection against a measure (R-OBJ-03). */
    OBJECTION
}
