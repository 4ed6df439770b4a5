package org.watchdog.sanction;

import java.time.LocalDate;

/** The periods of the Civil Code counted on the fingers: one day after the other, without adding months (R-NAP-11). */
final class DayByDay {

    private DayByDay() {}

    /** The first day after a period that begins the day after the event. */
    static LocalDate forward(LocalDate on, int months) {
        var first = on.plusDays(1);
        var day = first;
        var left = months;
        while (true) {
            day = day.plusDays(1);
            if (day.getDayOfMonth() == 1) {
                left--;
            }
            if (left == 0 && day.getDayOfMonth() == first.getDayOfMonth()) {
                return day; // the counterpart: the period ended the day before
            }
            if (left < 0) {
                return day; // the month is over and had no counterpart: the period ended with it
            }
        }
    }

    /** The first day so many months before which, from the day before it backward, no longer hold the event. */
    static LocalDate backward(LocalDate on, int months) {
        var application = on.plusDays(1);
        while (holds(application, months, on)) {
            application = application.plusDays(1);
        }
        return application;
    }

    private static boolean holds(LocalDate application, int months, LocalDate event) {
        var first = application.minusDays(1);
        var day = first;
        var left = months;
        while (true) {
            var before = day.minusDays(1);
            if (before.getMonth() != day.getMonth()) {
                left--;
                if (left == 0 && before.getDayOfMonth() < first.getDayOfMonth()) {
                    return !event.isBefore(day); // no counterpart in that month: the period reaches back to its end
                }
            }
            if (left == 0 && before.getDayOfMonth() == first.getDayOfMonth()) {
                return !event.isBefore(day); // the counterpart: the period reaches back to the day after it
            }
            day = before;
        }
    }
}
