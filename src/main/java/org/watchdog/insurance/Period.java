package org.watchdog.insurance;

import java.time.LocalDate;
import java.time.MonthDay;

/** Some days in a row, both ends among them. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it began");
        }
    }

    /** The insurance year that begins on {@code begins} of each year, as far as it is not before {@code from}. */
    static Period yearOf(LocalDate day, MonthDay begins, LocalDate from) {
        var thisYear = begins.atYear(day.getYear());
        var first = thisYear.isAfter(day) ? begins.atYear(day.getYear() - 1) : thisYear;
        return new Period(
                first.isBefore(from) ? from : first,
                begins.atYear(first.getYear() + 1).minusDays(1));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
