package org.watchdog.register;

/** How a granted mark stands: it may be shown, may not be shown for a time, or is no more. */
public enum MarkStatus {
    ACTIVE,
    SUSPENDED,
    ENDED
}
