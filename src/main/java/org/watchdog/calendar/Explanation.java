package org.watchdog.calendar;

import java.time.LocalDate;
import java.util.List;
import org.watchdog.platform.api.Words;

/**
 * A deadline with its calculation: every day from the first to the due one, counted or not, and why. It is kept with
 * the deadline as text ({@link #text()}), so that it can be told years later, in either language, as it was made.
 *
 * @param from the day of the event
 * @param days without a gap; the first is {@code from}, the last {@code dueOn}
 * @param calendarVersion the {@link Edition} of the calendar it was made with
 */
public record Explanation(LocalDate from, DeadlineRule rule, LocalDate dueOn, List<Day> days, String calendarVersion) {

    /**
     * One day of the calculation.
     *
     * @param number the how-manieth counted day it is, from 1; 0 when it is not counted
     * @param reason why it is not counted; of a counted day, whether it is an open one or what it is closed for
     */
    public record Day(LocalDate date, boolean counted, int number, Reason reason) {}

    public Explanation {
        days = List.copyOf(days);
        if (days.isEmpty()
                || !days.get(0).date().equals(from)
                || !days.get(days.size() - 1).date().equals(dueOn)) {
            throw new IllegalArgumentException("An explanation runs from its first day to the due one: " + from);
        }
    }

    /** How many days were counted. */
    public int counted() {
        return days.stream().mapToInt(Day::number).max().orElse(0);
    }

    /** A compact line to keep in a column of type {@code text}; ten business days need some 200 characters. */
    public String text() {
        return ExplanationText.write(this);
    }

    /**
     * What {@link #text()} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Explanation parse(String text) {
        return ExplanationText.read(text);
    }

    /** The same in the words and marks of a page, as seen on the day {@code today}. */
    public Told told(Words words, LocalDate today) {
        return Told.of(this, words, today);
    }
}
