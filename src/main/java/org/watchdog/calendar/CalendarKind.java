package org.watchdog.calendar;

/** Whose closed days count. */
public enum CalendarKind {
    /** Saturday, Sunday, national holidays, 29 December to 3 January; every day of an authority (R-APPI-05). */
    NATIONAL,
    /** The same, and the body's own closed days; never for a day that an authority sets. */
    BODY
}
