package org.watchdog.complaint;

/** Who can help where we cannot: public desks that take calls from anybody, and the business itself. */
public enum WhoHelps {
    /** The commission's desk on the protection of personal data. */
    PPC,
    /** The consumer hotline 188. */
    CONSUMER_HOTLINE,
    /** The legal support centre. */
    LEGAL_SUPPORT,
    /** The desk of the police, not the emergency number. */
    POLICE,
    /** The desk of the business itself. */
    BUSINESS
}
