package org.watchdog.calendar;

import java.util.List;
import org.watchdog.kernel.Actor;

/**
 * News that a new edition of the calendar holds, in the transaction that makes it. Who keeps open deadlines notes here
 * which days have been closed, and counts them anew afterwards ({@link OpenDays#recount}). A day that was opened
 * changes none: nothing that was told is shortened.
 *
 * @param entries what the edition says, in its order
 */
public record CalendarChanged(Edition edition, Actor by, List<CalendarEntry> entries) {

    public CalendarChanged {
        entries = List.copyOf(entries);
    }
}
