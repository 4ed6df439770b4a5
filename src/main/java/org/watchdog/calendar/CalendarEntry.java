package org.watchdog.calendar;

import java.time.LocalDate;

/**
 * One day that differs from the general rules: a holiday by a law for one day, an equinox that fell otherwise, a closed
 * day of the body. Of two entries for the same day and kind the one of the later edition holds.
 *
 * <p>An entry is taken as it stands: no substitute or sandwiched holiday is derived from it, so those are entered too.
 *
 * @param closed true: closed on this day; false: a national holiday is not kept on it, or the body is open after all
 *     (which never opens a holiday, a Saturday or a Sunday)
 * @param nameJa what the day is called, shown wherever it is counted or left out
 * @param source the law, the gazette or the decision of the body that it rests on
 */
public record CalendarEntry(
        LocalDate day, CalendarKind kind, boolean closed, String nameJa, String nameEn, String source) {

    public CalendarEntry {
        if (day.isBefore(NationalHolidays.FIRST) || day.isAfter(NationalHolidays.LAST)) {
            throw new IllegalArgumentException("Outside the calendar: " + day);
        }
        if (nameJa.isBlank() || nameEn.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A day of the calendar needs its names and its source: " + day);
        }
    }

    /** A closed day of the body itself. */
    public static CalendarEntry closedByBody(LocalDate day, String nameJa, String nameEn, String source) {
        return new CalendarEntry(day, CalendarKind.BODY, true, nameJa, nameEn, source);
    }
}
