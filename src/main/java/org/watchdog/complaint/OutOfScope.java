package org.watchdog.complaint;

/** Why a complaint is not ours to handle (R-WD-01, -03, -04, -06). */
public enum OutOfScope {
    NOT_OURS,
    NOT_PRIVACY,
    FRIVOLOUS,
    REPEATED,
    MONEY_ONLY
}
