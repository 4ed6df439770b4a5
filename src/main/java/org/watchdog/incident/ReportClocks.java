package org.watchdog.incident;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.IncidentReport.Addressee;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The clocks of the duties to report: to us, to the PPC, by the My Number Act (rule book 2 and 3). They count from the
 * day of discovery. A later report may bring a duty or give it more days; it never shortens a clock that was told.
 */
@Service
class ReportClocks {

    private final Clocks clocks;
    private final OpenDays days;
    private final ReportingDuty duty;
    private final int reminderDaysBefore;

    /** @param reminderDaysBefore how many days before its last day the final report is reminded of (DEFAULT) */
    @Inject
    ReportClocks(
            Clocks clocks,
            OpenDays days,
            ReportingDuty duty,
            @ConfigProperty(name = "watchdog.incident.final-report.reminder-days-before", defaultValue = "7")
                    int reminderDaysBefore) {
        this.clocks = clocks;
        this.days = days;
        this.duty = duty;
        this.reminderDaysBefore = reminderDaysBefore;
    }

    /** Sets the clocks that a report brings, and ends those that it meets. */
    void heed(CaseNumber number, IncidentReport report, Duties duties) {
        var isFinal = report.kind() == Kind.FINAL;
        prompt(number, IncidentStage.PROMPT_REPORT, duties.privacyMark(), report);
        meet(number, IncidentStage.PROMPT_REPORT);
        ours(number, duties.privacyMark(), isFinal);
        authority(number, duties.ppc(), IncidentStage.PPC_PROMPT, IncidentStage.PPC_FINAL, report);
        authority(number, duties.myNumberAct(), IncidentStage.MY_NUMBER_PROMPT, IncidentStage.MY_NUMBER_FINAL, report);
    }

    /** Our own final report: when its day is over the process is told, unless it is here already. */
    private void ours(CaseNumber number, Duty mark, boolean isHere) {
        var due = mark.finalReport().orElseThrow(); // there always is one (R-RPT-01)
        var message = isHere ? Optional.<String>empty() : Optional.of("finalReportDue");
        if (start(number, IncidentStage.FINAL_REPORT, due, message) && !isHere) {
            remind(number, due, mark.finalDays());
        }
        if (isHere) {
            meet(number, IncidentStage.FINAL_REPORT);
        }
    }

    private void remind(CaseNumber number, Explanation due, int finalDays) {
        var count = Math.max(1, finalDays - reminderDaysBefore);
        var on = days.explain(
                due.from(),
                new DeadlineRule(
                        count, Unit.CALENDAR_DAYS, true, Roll.NONE, due.rule().calendar()));
        if (on.dueOn().isAfter(clocks.today())) {
            clocks.remindOn(
                    number, IncidentStage.FINAL_REMINDER, IncidentStage.FINAL_REPORT, on, "finalReportReminderDue");
        }
    }

    /** What the law asks for is between the business and the authority; we count for it and note what it tells us. */
    private void authority(CaseNumber number, Duty law, String prompt, String last, IncidentReport report) {
        if (!law.isReportable()) {
            clocks.cancel(number, prompt);
            clocks.cancel(number, last);
            return;
        }
        prompt(number, prompt, law, report);
        law.finalReport().ifPresent(due -> start(number, last, due, Optional.empty()));
        if (report.reportedTo().stream().anyMatch(told -> told.to() == Addressee.PPC)) {
            meet(number, prompt);
            if (report.kind() == Kind.FINAL) {
                meet(number, last);
            }
        }
    }

    private void prompt(CaseNumber number, String name, Duty of, IncidentReport report) {
        if (of.prompt().isPresent()) {
            start(number, name, duty.promptDue(report.discoveredOn()), Optional.empty());
        }
    }

    /**
     * Starts a clock, unless one of that name has ended or runs as long already; a shorter one is taken away.
     *
     * @return whether it was started
     */
    private boolean start(CaseNumber number, String name, Explanation due, Optional<String> message) {
        var told = clocks.of(number).stream()
                .filter(clock -> clock.name().equals(name) && clock.state() != Deadline.State.DROPPED)
                .reduce((earlier, later) -> later);
        if (told.filter(clock -> hasEnded(clock) || !due.dueOn().isAfter(clock.dueOn()))
                .isPresent()) {
            return false;
        }
        clocks.cancel(number, name);
        clocks.open(number, name, due, message);
        return true;
    }

    private static boolean hasEnded(Deadline clock) {
        return clock.state() == Deadline.State.MET || clock.state() == Deadline.State.MISSED;
    }

    /** It is here: in time it is met; too late its clock runs out by itself and stands as missed. */
    private void meet(CaseNumber number, String name) {
        var today = clocks.today();
        if (clocks.of(number).stream()
                .noneMatch(clock -> clock.name().equals(name) && clock.dueOn().isBefore(today))) {
            clocks.meet(number, name);
        }
    }
}
