package org.watchdog.sanction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A time in which a business may not apply, counted by the Civil Code, art. 140 and 143 (R-NAP-11). The rules can be
 * read in two ways: forward, "after the period has passed", and backward, "within so many months before the day of the
 * application". The later of the two days holds (DEFAULT, not the official reading), and where they differ somebody is
 * to look at it.
 *
 * @param on the day of the event, which is not counted
 * @param months 1 to 12
 * @param forward the first day after the period that runs from the event
 * @param backward the first day whose period before it no longer holds the event
 */
public record ApplicationBar(Trigger trigger, LocalDate on, int months, LocalDate forward, LocalDate backward) {

    /** The longest bar, in months. */
    public static final int MOST_MONTHS = 12;

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * Counts it.
     *
     * @param months of an incident as they were decided, 1 to 12
     * @throws IllegalArgumentException if the trigger has other months, or there are none or too many
     */
    public static ApplicationBar of(Trigger trigger, LocalDate on, int months) {
        if (months < 1
                || months > MOST_MONTHS
                || (trigger.months().isPresent() && trigger.months().getAsInt() != months)) {
            throw new IllegalArgumentException(trigger + ": " + months + " months");
        }
        return new ApplicationBar(trigger, on, months, forward(on, months), backward(on, months));
    }

    /** The day after an event has no counterpart in every month; then the period ends with the month. */
    private static LocalDate forward(LocalDate on, int months) {
        return counterpart(on.plusDays(1), months);
    }

    /** The period before an application ends on the day before it, so the event must lie on its far side. */
    private static LocalDate backward(LocalDate on, int months) {
        return counterpart(on, months).plusDays(1);
    }

    /** The first day after so many whole years from an event, which is not counted. */
    static LocalDate afterYears(LocalDate event, int years) {
        return counterpart(event.plusDays(1), years * MONTHS_OF_A_YEAR);
    }

    /** The same day so many months later; where there is none, the first day of the month after. */
    private static LocalDate counterpart(LocalDate day, int months) {
        var later = day.plusMonths(months);
        return later.getDayOfMonth() == day.getDayOfMonth() ? later : later.plusDays(1);
    }

    /** From this day on it bars no more. */
    public LocalDate earliestApplicationOn() {
        return forward.isAfter(backward) ? forward : backward;
    }

    /** The last day on which no application is taken. */
    public LocalDate lastBarredDay() {
        return earliestApplicationOn().minusDays(1);
    }

    /** Whether the two readings differ, so that somebody has to look at it. */
    public boolean isBoundary() {
        return !forward.equals(backward);
    }

    /** Of several bars the one that ends last, which holds (R-NAP-12); empty if there is none. */
    public static Optional<ApplicationBar> latest(Collection<ApplicationBar> bars) {
        return bars.stream().max(Comparator.comparing(ApplicationBar::earliestApplicationOn));
    }
}
