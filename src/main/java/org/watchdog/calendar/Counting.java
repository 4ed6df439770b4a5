package org.watchdog.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;

/** The counting of one deadline, day by day: Civil Code art. 140 to 143 over a book of open and closed days. */
final class Counting {

    private final DayBook book;
    private final LocalDate from;
    private final DeadlineRule rule;
    private final LocalDate start;
    private final List<Day> days = new ArrayList<>();
    private int counted;

    private Counting(DayBook book, LocalDate from, DeadlineRule rule) {
        this.book = book;
        this.from = from;
        this.rule = rule;
        this.start = rule.countFirstDay() ? from : from.plusDays(1);
    }

    /** The deadline, or empty when a day of it lies outside the calendar (before 1980, after 2099). */
    static Optional<Explanation> of(DayBook book, LocalDate from, DeadlineRule rule) {
        if (!book.reaches(from)) {
            return Optional.empty();
        }
        return new Counting(book, from, rule).explain();
    }

    private Optional<Explanation> explain() {
        if (rule.unit() != Unit.BUSINESS_DAYS && !book.reaches(lastDay())) {
            return Optional.empty();
        }
        var day = from;
        for (; !isReached(day); day = day.plusDays(1)) {
            if (!book.reaches(day)) {
                return Optional.empty();
            }
            note(day);
        }
        return roll(day)
                .map(due ->
                        new Explanation(from, rule, due, days, book.edition().toString()));
    }

    /** Whether the days before this one hold the whole period. */
    private boolean isReached(LocalDate day) {
        return rule.unit() == Unit.BUSINESS_DAYS ? counted == rule.count() : day.isAfter(lastDay());
    }

    private void note(LocalDate day) {
        var reason = reasonOf(day);
        var counts = !day.isBefore(start) && (rule.unit() != Unit.BUSINESS_DAYS || reason.isOpen());
        if (counts) {
            counted++;
        }
        days.add(new Day(day, counts, counts ? counted : 0, day.isBefore(start) ? Reason.FIRST_DAY : reason));
    }

    /** Art. 142: when the last day is closed and the rule says so, the next open day; empty beyond the calendar. */
    private Optional<LocalDate> roll(LocalDate afterLast) {
        var last = afterLast.minusDays(1);
        if (rule.roll() == Roll.NONE || book.isOpen(last, rule.calendar())) {
            return Optional.of(last);
        }
        for (var day = afterLast; book.reaches(day); day = day.plusDays(1)) {
            var open = book.isOpen(day, rule.calendar());
            days.add(new Day(day, false, 0, open ? Reason.MOVED_HERE : reasonOf(day)));
            if (open) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Reason reasonOf(LocalDate day) {
        return book.reasonOf(day, rule.calendar());
    }

    /** The last day by the calendar; not for business days, which are found by counting them. */
    private LocalDate lastDay() {
        return rule.unit() == Unit.MONTHS ? lastDayOfMonths() : start.plusDays(rule.count() - 1L);
    }

    /**
     * Art. 143(2): the day before the one that corresponds to the first day counted; the end of the month when there is
     * none (from 31 January one month reaches 28 February, not the 27th).
     */
    private LocalDate lastDayOfMonths() {
        var month = YearMonth.from(start).plusMonths(rule.count());
        return start.getDayOfMonth() > month.lengthOfMonth()
                ? month.atEndOfMonth()
                : month.atDay(start.getDayOfMonth()).minusDays(1);
    }
}
