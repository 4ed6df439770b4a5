package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Message.About;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.incident.Incident.Prevention;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The report of a business on what it did so that the incident will not happen again (R-PMK500-03, R-DEF-07). */
@Service
@Transactional
public class PreventionDesk {

    private static final int LONG = 20_000;

    private final Cases cases;
    private final Incidents incidents;
    private final Clocks clocks;
    private final Processes processes;
    private final Voice voice;
    private final int months;
    private final int reminderDaysBefore;

    /**
     * @param months for the report on prevention (R-DEF-07, DEFAULT)
     * @param reminderDaysBefore how many days before its last day it is reminded of (DEFAULT)
     */
    @Inject
    PreventionDesk(
            Cases cases,
            Incidents incidents,
            Clocks clocks,
            Processes processes,
            Voice voice,
            @ConfigProperty(name = "watchdog.incident.prevention.months", defaultValue = "3") int months,
            @ConfigProperty(name = "watchdog.incident.prevention.reminder-days-before", defaultValue = "14")
                    int reminderDaysBefore) {
        this.cases = cases;
        this.incidents = incidents;
        this.clocks = clocks;
        this.processes = processes;
        this.voice = voice;
        this.months = months;
        this.reminderDaysBefore = reminderDaysBefore;
    }

    /** What came of a report on prevention. */
    public enum Taken {
        DONE,
        UNKNOWN,
        /** None is asked for at present. */
        NOT_ASKED,
        INVALID
    }

    /** Starts its clock and the reminder's; answers the last day. */
    LocalDate await(CaseNumber number) {
        clocks.cancel(number, IncidentStage.PREVENTION);
        var due = clocks.open(
                        number,
                        IncidentStage.PREVENTION,
                        DeadlineRule.months(months),
                        Optional.of("holderPreventionDue"))
                .dueOn();
        var days = (int) ChronoUnit.DAYS.between(clocks.today(), due) - reminderDaysBefore;
        if (days > 0) {
            clocks.remindOn(
                    number,
                    IncidentStage.PREVENTION_REMINDER,
                    IncidentStage.PREVENTION,
                    new DeadlineRule(days, Unit.CALENDAR_DAYS, false, Roll.NONE, CalendarKind.NATIONAL),
                    "holderPreventionReminderDue");
        }
        return due;
    }

    /**
     * Takes the report; the process goes on in the same transaction.
     *
     * @param sent {@code text} (1 to 20,000 characters) and {@code doneOn}, not in the future; errors are noted in it
     */
    public Taken report(CaseNumber number, Submission sent, Caller by) {
        var found = cases.visible(number, by).filter(file -> file.kind() == CaseKind.INCIDENT);
        if (found.isEmpty()) {
            return Taken.UNKNOWN;
        }
        var text = sent.requiredText("text", 1, LONG);
        var doneOn = sent.requiredDate("doneOn");
        if (doneOn.isAfter(clocks.today())) {
            sent.refuse("doneOn", "inFuture");
        }
        if (!sent.errors().isEmpty()) {
            return Taken.INVALID;
        }
        if (!processes.tell(number, "preventionReported", Optional.empty())) {
            return Taken.NOT_ASKED;
        }
        var id = voice.heard(number, About.MEASURES_TAKEN, text, by);
        incidents.known(number).prevention(Prevention.REPORTED);
        clocks.meet(number, IncidentStage.PREVENTION);
        voice.record(
                number, by.actor(), "incident.holderReportedPrevention", Voice.saying(id, "doneOn", doneOn.toString()));
        return Taken.DONE;
    }

    /** Reminds the business of the last day. */
    public void remind(CaseNumber number) {
        var due = clocks.of(number).stream()
                .filter(clock -> clock.name().equals(IncidentStage.PREVENTION))
                .reduce((earlier, later) -> later)
                .map(clock -> clock.dueOn());
        var told = voice.tell(number, Occasion.PREVENTION_REMINDER, due);
        voice.record(number, Actor.SYSTEM, "incident.holderRemindedOfPrevention", Voice.saying(told));
    }

    /** The last day is over and no report came; an investigator decides what follows. */
    public void noteMissing(CaseNumber number) {
        incidents.known(number).prevention(Prevention.MISSING);
        voice.record(number, Actor.SYSTEM, "incident.preventionMissing", Map.of());
    }

    /** What was done is enough. */
    public void accept(CaseNumber number, Caller by) {
        incidents.known(number).prevention(Prevention.ACCEPTED);
        voice.record(number, by.actor(), "incident.preventionAccepted", Map.of());
    }

    /** What was done is not enough: what is missing, in the words of the staff. */
    public void sendBack(CaseNumber number, String question, Caller by) {
        var asked = voice.ask(number, question, by);
        voice.record(number, by.actor(), "incident.preventionReturned", Voice.saying(asked));
    }

    /** Tells the business by when the report is needed again. */
    public void askAgain(CaseNumber number) {
        var due = await(number);
        var told = voice.tell(number, Occasion.PREVENTION_RETURNED, Optional.of(due));
        voice.record(number, Actor.SYSTEM, "incident.holderAskedForPrevention", Voice.saying(told));
    }
}
