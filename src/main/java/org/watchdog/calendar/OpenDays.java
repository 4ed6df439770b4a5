package org.watchdog.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.platform.api.Service;

/**
 * The calendar as the other rooms use it: which days are open, when a deadline falls due and why, how far off it is.
 */
@Service
public class OpenDays {

    private final Supplier<DayBook> book;
    private final Supplier<DayBook> newest;

    @Inject
    OpenDays(KeptCalendar kept) {
        this.book = kept::book;
        this.newest = kept::newestBook;
    }

    private OpenDays(DayBook book) {
        this.book = () -> book;
        this.newest = this.book;
    }

    /** By the general rules and these entries alone, without a database: for tests of the rooms above. */
    public static OpenDays byLaw(CalendarEntry... entries) {
        return new OpenDays(new DayBook(new Edition(2026, 1), List.of(entries)));
    }

    /** The same by the edition that is the newest at this moment, also when another node has just made it. */
    public OpenDays newest() {
        return new OpenDays(newest.get());
    }

    /** The edition of the calendar that answers now. */
    public Edition edition() {
        return book.get().edition();
    }

    /**
     * When a deadline falls due, with each day counted or left out.
     *
     * @param from the day of the event, in Tokyo
     * @throws IllegalArgumentException when a day of it lies outside the calendar (1980 to 2099)
     */
    public Explanation explain(LocalDate from, DeadlineRule rule) {
        return explainIfKnown(from, rule)
                .orElseThrow(() -> new IllegalArgumentException("Outside the calendar: " + rule + " from " + from));
    }

    /** The same, for input that has not been checked: empty when a day of it lies outside the calendar. */
    public Optional<Explanation> explainIfKnown(LocalDate from, DeadlineRule rule) {
        return Counting.of(book.get(), from, rule, Lasting.NOTHING);
    }

    /**
     * A deadline counted anew by this edition. It is never shortened: a day that it was told to leave out stays left
     * out, though it may be open after all; so somebody who was told a day can rely on it.
     *
     * @return the same if nothing has changed for it
     * @throws IllegalArgumentException when a day of it lies outside the calendar
     */
    public Explanation recount(Explanation told) {
        return recount(told, Lasting.of(told));
    }

    /**
     * A deadline that was stopped and goes on: the day of the stop and those before {@code resumedOn} are not counted,
     * what remained runs on. By this edition, and never shorter, as {@link #recount}.
     */
    public Explanation resume(Explanation told, LocalDate stoppedOn, LocalDate resumedOn) {
        return recount(told, Lasting.of(told).stopped(stoppedOn, resumedOn));
    }

    private Explanation recount(Explanation told, Lasting lasting) {
        return Counting.of(book.get(), told.from(), told.rule(), lasting)
                .orElseThrow(() -> new IllegalArgumentException("Outside the calendar: " + told.text()));
    }

    public boolean isOpen(LocalDate day, CalendarKind calendar) {
        return book.get().isOpen(day, calendar);
    }

    /**
     * How many open days follow {@code after}, up to and including {@code until}; the other way round negative, so that
     * {@code between(a, b) == -between(b, a)} when both are open.
     */
    public int businessDaysBetween(LocalDate after, LocalDate until, CalendarKind calendar) {
        if (until.isBefore(after)) {
            return -businessDaysBetween(until, after, calendar);
        }
        var days = book.get();
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> days.isOpen(day, calendar))
                .count();
    }

    /** How far off a deadline is that was counted so: business days in business days, every other clock in days. */
    public TimeLeft left(LocalDate today, Explanation deadline) {
        return left(
                today, deadline.dueOn(), deadline.rule().unit(), deadline.rule().calendar());
    }

    /** How far off a day is; for a list that holds the day but not its calculation. */
    public TimeLeft left(LocalDate today, LocalDate dueOn, Unit unit, CalendarKind calendar) {
        int days = (int) DAYS.between(today, dueOn);
        if (days < 0) {
            return TimeLeft.overdue(-days);
        }
        int open = unit == Unit.BUSINESS_DAYS ? businessDaysBetween(today, dueOn, calendar) : 0;
        return open > 0 ? TimeLeft.ahead(open, true) : TimeLeft.ahead(days, false);
    }
}
