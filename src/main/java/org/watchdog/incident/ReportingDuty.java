package org.watchdog.incident;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.Duties.Prompt;
import org.watchdog.incident.Duties.To;
import org.watchdog.incident.Duties.Trigger;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.api.Decisions;
import org.watchdog.platform.api.Service;

/**
 * Tells the duties by the table {@code reporting-duty}, in the version of the day of discovery, and counts their days.
 */
@Service
public class ReportingDuty {

    private static final String TABLE = "reporting-duty";
    private static final int PROMPT_FROM = 3;
    private static final int PROMPT_TO = 5;

    private final Decisions decisions;
    private final OpenDays days;
    private final boolean finalMoves;

    /** @param finalMoves whether the mark body's own final day moves on from a closed one (R-RPT-11, N7) */
    @Inject
    ReportingDuty(
            Decisions decisions,
            OpenDays days,
            @ConfigProperty(name = "watchdog.incident.final-report.moves", defaultValue = "false") boolean finalMoves) {
        this.decisions = decisions;
        this.days = days;
        this.finalMoves = finalMoves;
    }

    /** @throws IllegalArgumentException if a day lies outside the calendar (1980 to 2099) */
    public Duties of(Circumstances circumstances) {
        var table = decisions.on(TABLE, circumstances.knownOn());
        var fired = table.fired(circumstances.asked());
        return new Duties(
                duty(To.PRIVACY_MARK, fired, circumstances),
                duty(To.PPC, fired, circumstances),
                duty(To.MY_NUMBER_ACT, fired, circumstances),
                table.edition());
    }

    /** The last day of a prompt report, with its calculation: day 5, not moved (R-RPT-04, R-APPI-03). */
    public Explanation promptDue(LocalDate knownOn) {
        return days.explain(
                knownOn, new DeadlineRule(PROMPT_TO, Unit.CALENDAR_DAYS, true, Roll.NONE, CalendarKind.NATIONAL));
    }

    private Duty duty(To to, List<Rule> fired, Circumstances circumstances) {
        var mine = fired.stream()
                .filter(rule -> rule.word("duty").equals(to.name()))
                .toList();
        var triggers =
                mine.stream().map(rule -> Trigger.valueOf(rule.word("trigger"))).toList();
        var prompt = mine.stream().anyMatch(rule -> rule.claims("prompt"))
                ? Optional.of(new Prompt(
                        circumstances.knownOn().plusDays(PROMPT_FROM - 1L),
                        circumstances.knownOn().plusDays(PROMPT_TO - 1L)))
                : Optional.<Prompt>empty();
        var finalDays = mine.stream().mapToInt(rule -> rule.number("finalDays")).max();
        return finalDays.isEmpty()
                ? new Duty(to, triggers, prompt, Optional.empty(), 0)
                : new Duty(
                        to,
                        triggers,
                        prompt,
                        Optional.of(days.explain(circumstances.knownOn(), finalRule(to, finalDays.getAsInt()))),
                        finalDays.getAsInt());
    }

    /** The day of discovery is day 1; an authority's last day moves on when it is closed (R-APPI-05, R-RPT-11). */
    private DeadlineRule finalRule(To to, int count) {
        var roll = to != To.PRIVACY_MARK || finalMoves ? Roll.NEXT_OPEN_DAY : Roll.NONE;
        return new DeadlineRule(count, Unit.CALENDAR_DAYS, true, roll, CalendarKind.NATIONAL);
    }
}
