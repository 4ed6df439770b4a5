package org.watchdog.calendar;

import org.watchdog.kernel.Actor;

/**
 * News that a new edition of the calendar holds. Open deadlines that were counted by an earlier one
 * ({@link Explanation#calendarVersion()}) are recomputed after the transaction has ended: observe it
 * {@code AFTER_SUCCESS}.
 */
public record CalendarChanged(Edition edition, Actor by) {}
