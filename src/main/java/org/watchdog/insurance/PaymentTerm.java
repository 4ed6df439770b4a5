package org.watchdog.insurance;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;

/**
 * By when the insurer pays: so many days from the day on which the claim was complete, that day included, without the
 * days on which the insured kept it from its inquiry (R-INS-09, -10). Closed days count, and the last day does not
 * move.
 */
final class PaymentTerm {

    /** Where nothing makes it longer. */
    static final int DAYS = 30;

    private PaymentTerm() {}

    /**
     * The last day, and each day before it counted or not.
     *
     * @param obstructed days that are not counted, in any order; they may overlap
     */
    static Explanation of(OpenDays days, LocalDate completeOn, int count, Collection<Period> obstructed) {
        var rule = new DeadlineRule(count, Unit.CALENDAR_DAYS, true, Roll.NONE, CalendarKind.NATIONAL);
        var counted = days.explain(completeOn, rule);
        for (var period : obstructed.stream().sorted(comparing(Period::from)).toList()) {
            counted = days.resume(counted, period.from(), period.to().plusDays(1));
        }
        return counted;
    }
}
