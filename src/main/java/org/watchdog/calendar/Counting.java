package org.watchdog.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation.Day;

/**
 * The counting of one deadline, day by day: Civil Code art. 140 to 143 over a book of open and closed days.
 *
 * <p>Days on which it was stopped are as if they were not there: the counting goes on behind them where it was, and
 * where the first day was stopped the day of the resumption takes its place. A period of months ends by the calendar,
 * so there the stopped days are added at the end.
 */
final class Counting {

    private final DayBook book;
    private final LocalDate from;
    private final DeadlineRule rule;
    private final Lasting lasting;
    private final LocalDate start;
    private final List<Day> days = new ArrayList<>();
    private LocalDate last;
    private boolean begun;
    private int counted;

    private Counting(DayBook book, LocalDate from, DeadlineRule rule, Lasting lasting) {
        this.book = book;
        this.from = from;
        this.rule = rule;
        this.lasting = lasting;
        this.start = rule.countFirstDay() ? from : from.plusDays(1);
        this.last = rule.unit() == Unit.MONTHS ? lastDayOfMonths() : start.plusDays(rule.count() - 1L);
    }

    /**
     * The deadline, or empty when a day of it lies outside the calendar (before 1980, after 2099).
     *
     * @param lasting what an earlier counting of it has fixed
     */
    static Optional<Explanation> of(DayBook book, LocalDate from, DeadlineRule rule, Lasting lasting) {
        if (!book.reaches(from)) {
            return Optional.empty();
        }
        return new Counting(book, from, rule, lasting).explain();
    }

    private Optional<Explanation> explain() {
        if (rule.unit() != Unit.BUSINESS_DAYS && !book.reaches(last)) {
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
        return rule.unit() == Unit.BUSINESS_DAYS ? counted == rule.count() : day.isAfter(last);
    }

    private void note(LocalDate day) {
        var reason = reasonOf(day);
        if (reason.equals(Reason.STOPPED)) {
            last = last.plusDays(1);
            days.add(new Day(day, false, 0, reason));
            return;
        }
        var isFirst = !begun && !rule.countFirstDay();
        begun = true;
        var counts = !isFirst && (rule.unit() != Unit.BUSINESS_DAYS || reason.isOpen());
        if (counts) {
            counted++;
        }
        days.add(new Day(day, counts, counts ? counted : 0, isFirst ? Reason.FIRST_DAY : reason));
    }

    /** Art. 142: when the last day is closed and the rule says so, the next open day; empty beyond the calendar. */
    private Optional<LocalDate> roll(LocalDate afterLast) {
        var ends = afterLast.minusDays(1);
        if (rule.roll() == Roll.NONE || reasonOf(ends).isOpen()) {
            return Optional.of(ends);
        }
        for (var day = afterLast; book.reaches(day); day = day.plusDays(1)) {
            var reason = reasonOf(day);
            days.add(new Day(day, false, 0, reason.isOpen() ? Reason.MOVED_HERE : reason));
            if (reason.isOpen()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Reason reasonOf(LocalDate day) {
        return lasting.reasonOf(day, () -> book.reasonOf(day, rule.calendar()));
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
