package org.watchdog.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;

/**
 * A second way to a due day, written from the articles without a look at the first: sets of closed days and a day
 * number, no book, no explanation. Only for the years 2020 to 2050.
 */
final class NaiveDeadline {

    private final Set<LocalDate> closed = new TreeSet<>();

    NaiveDeadline(Set<LocalDate> holidays, Set<LocalDate> ownClosedDays) {
        closed.addAll(holidays);
        closed.addAll(ownClosedDays);
        for (int year = 2019; year <= 2051; year++) {
            for (int day = 29; day <= 31; day++) {
                closed.add(LocalDate.of(year, 12, day));
            }
            for (int day = 1; day <= 3; day++) {
                closed.add(LocalDate.of(year, 1, day));
            }
        }
    }

    LocalDate due(LocalDate from, DeadlineRule rule) {
        if (rule.unit() == Unit.BUSINESS_DAYS) {
            return businessDay(from, rule);
        }
        var last = rule.unit() == Unit.MONTHS
                ? monthsLast(from, rule)
                : LocalDate.ofEpochDay(from.toEpochDay() + rule.count() - (rule.countFirstDay() ? 1 : 0));
        while (rule.roll() == Roll.NEXT_OPEN_DAY && isClosed(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** The same with days on which it was stopped: they are struck off the calendar, except that months keep them. */
    LocalDate due(LocalDate from, DeadlineRule rule, Set<LocalDate> stopped) {
        if (rule.unit() == Unit.MONTHS) {
            return moved(lengthened(from, monthsLast(from, rule), stopped), rule, stopped);
        }
        var running = from.datesUntil(from.plusYears(40))
                .filter(day -> !stopped.contains(day))
                .toList();
        var counted = running.subList(rule.countFirstDay() ? 0 : 1, running.size()).stream()
                .filter(day -> rule.unit() == Unit.CALENDAR_DAYS || !isClosed(day))
                .toList();
        return moved(counted.get(rule.count() - 1), rule, stopped);
    }

    /** One day later for each stopped day up to the end, and for those that come in by that. */
    private static LocalDate lengthened(LocalDate from, LocalDate last, Set<LocalDate> stopped) {
        for (var end = last; ; ) {
            var until = end.plusDays(1);
            var more = last.plusDays(
                    from.datesUntil(until).filter(stopped::contains).count());
            if (more.equals(end)) {
                return end;
            }
            end = more;
        }
    }

    private LocalDate moved(LocalDate last, DeadlineRule rule, Set<LocalDate> stopped) {
        if (rule.roll() == Roll.NONE || rule.unit() == Unit.BUSINESS_DAYS || !isClosed(last)) {
            return last;
        }
        return last.datesUntil(last.plusYears(40))
                .filter(day -> !isClosed(day) && !stopped.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate businessDay(LocalDate from, DeadlineRule rule) {
        int left = rule.count();
        var day = rule.countFirstDay() ? from.minusDays(1) : from;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isClosed(day) ? 0 : 1;
        }
        return day;
    }

    /** Art. 143(2) by its words: look for the corresponding day in the last month, day by day. */
    private static LocalDate monthsLast(LocalDate from, DeadlineRule rule) {
        var start = rule.countFirstDay() ? from : from.plusDays(1);
        int months = start.getYear() * 12 + start.getMonthValue() - 1 + rule.count();
        var day = LocalDate.of(months / 12, months % 12 + 1, 1);
        int month = day.getMonthValue();
        for (; day.getMonthValue() == month; day = day.plusDays(1)) {
            if (day.getDayOfMonth() == start.getDayOfMonth()) {
                return day.minusDays(1);
            }
        }
        return day.minusDays(1);
    }

    boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || closed.contains(day);
    }
}
