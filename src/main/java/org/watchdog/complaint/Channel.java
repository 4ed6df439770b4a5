package org.watchdog.complaint;

/** How a complaint reached us. */
public enum Channel {
    WEB,
    TELEPHONE,
    LETTER,
    COUNTER
}
