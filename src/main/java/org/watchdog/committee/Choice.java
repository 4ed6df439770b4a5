package org.watchdog.committee;

/** What a ballot says. */
public enum Choice {
    YES,
    NO,
    /** Is there, and for neither side; something else than being recused or absent. */
    ABSTAIN
}
