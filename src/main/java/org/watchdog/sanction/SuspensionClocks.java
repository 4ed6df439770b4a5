package org.watchdog.sanction;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The two clocks of a suspension: the day before it, and its last day (R-NAP-14). */
@Service
class SuspensionClocks {

    private final Clocks clocks;
    private final OpenDays days;

    @Inject
    SuspensionClocks(Clocks clocks, OpenDays days) {
        this.clocks = clocks;
        this.days = days;
    }

    LocalDate today() {
        return clocks.today();
    }

    /** The last day of so many months from 00:00 of the first one, which counts. */
    Explanation lastDay(LocalDate first, int months) {
        return days.explain(first, new DeadlineRule(months, Unit.MONTHS, true, Roll.NONE, CalendarKind.NATIONAL));
    }

    /** At the end of today it begins. */
    void beginTonight(CaseNumber number) {
        stop(number);
        clocks.open(number, SanctionStage.SUSPENSION_START, one(today()), Optional.of("holderSuspensionStartDue"));
    }

    /** It runs to the end of its last day. */
    void run(CaseNumber number, Imposed imposed) {
        clocks.cancel(number, SanctionStage.SUSPENSION);
        var last = imposed.lastDay().orElseThrow();
        var told = lastDay(imposed.firstDay(), imposed.months().orElseThrow());
        clocks.open(
                number,
                SanctionStage.SUSPENSION,
                told.dueOn().equals(last) ? told : until(imposed.firstDay(), last),
                Optional.of("holderSuspensionDue"));
    }

    /** It is over; what waits for its end is told by its clock. */
    void endNow(CaseNumber number) {
        stop(number);
        var yesterday = today().minusDays(1);
        clocks.open(number, SanctionStage.SUSPENSION, one(yesterday), Optional.of("holderSuspensionDue"));
    }

    /** Neither runs any more. */
    void stop(CaseNumber number) {
        clocks.cancel(number, SanctionStage.SUSPENSION_START);
        clocks.cancel(number, SanctionStage.SUSPENSION);
    }

    private Explanation one(LocalDate day) {
        return until(day, day);
    }

    private Explanation until(LocalDate first, LocalDate last) {
        var count = (int) ChronoUnit.DAYS.between(first, last) + 1;
        return days.explain(first, new DeadlineRule(count, Unit.CALENDAR_DAYS, true, Roll.NONE, CalendarKind.NATIONAL));
    }
}
