package org.watchdog.complaint;

/** What a complaint is about, in the words of the contract (section 2). */
public enum Category {
    LEAK,
    SECURITY,
    ACQUISITION,
    PURPOSE,
    THIRD_PARTY,
    DISCLOSURE,
    OPT_OUT,
    STATEMENT,
    OTHER
}
