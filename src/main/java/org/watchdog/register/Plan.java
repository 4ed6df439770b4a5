package org.watchdog.register;

/** The membership plans of the CLIP mark (rule R-CLIP-01). */
public enum Plan {
    LIGHT,
    STANDARD,
    ACTIVE
}
