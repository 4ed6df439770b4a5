package org.watchdog.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.watchdog.calendar.Explanation.Day;
import org.watchdog.platform.api.Words;

/**
 * A deadline that stands still. It has no day on which it falls due; known is what was counted before, and what will be
 * counted when it goes on.
 *
 * @param told the calculation as it was until the stop
 * @param since the day of the stop; it is not counted any more
 */
public record Paused(Explanation told, LocalDate since) {

    /** How many days will be counted from the resumption on; 0 where only the move to an open day is left. */
    public int remaining() {
        return (int) told.days().stream()
                .filter(day -> day.counted() && !day.date().isBefore(since))
                .count();
    }

    /** Every day up to {@code today}: as it was counted before the stop, and the days of the stop. */
    public Stream<Day> days(LocalDate today) {
        return Stream.concat(
                told.days().stream().filter(day -> day.date().isBefore(since)),
                since.datesUntil(today.plusDays(1)).map(day -> new Day(day, false, 0, Reason.STOPPED)));
    }

    /** The same in the words and marks of a page, as seen on the day {@code today}. */
    public Told told(Words words, LocalDate today) {
        return Told.of(this, words, today);
    }
}
