package org.watchdog.incident.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.calendar.TimeLeft;
import org.watchdog.casefile.Clocks;
import org.watchdog.incident.Duties;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.ReportingDuty;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The duties that a report brings, as the form shows them: side by side, with the time that is left. */
@Service
class DutyClocks {

    private final IncidentDesk desk;
    private final ReportingDuty duty;
    private final OpenDays days;
    private final Clocks clocks;

    @Inject
    DutyClocks(IncidentDesk desk, ReportingDuty duty, OpenDays days, Clocks clocks) {
        this.desk = desk;
        this.duty = duty;
        this.days = days;
        this.clocks = clocks;
    }

    /** One duty with the time left for each of its reports, where there is one. */
    public record Clock(
            Duty duty,
            @Nullable TimeLeft promptLeft,
            @Nullable TimeLeft finalLeft) {}

    /** The clocks by the answers so far; none before the day of discovery is known. */
    List<Clock> soFar(Submission sent) {
        var report = desk.read(sent);
        var noDay = sent.errors().stream().anyMatch(error -> error.field().equals("discoveredOn"));
        return noDay ? List.of() : of(report);
    }

    /** The clocks of a report; that of the My Number Act only where it asks for something. */
    List<Clock> of(IncidentReport report) {
        var duties = desk.duties(report);
        var shown = new ArrayList<>(List.of(clock(duties.privacyMark(), report), clock(duties.ppc(), report)));
        if (report.circumstances().myNumber()) {
            shown.add(clock(duties.myNumberAct(), report));
        }
        return List.copyOf(shown);
    }

    private Clock clock(Duties.Duty of, IncidentReport report) {
        return new Clock(
                of, left(of.prompt().map(prompt -> duty.promptDue(report.discoveredOn()))), left(of.finalReport()));
    }

    private @Nullable TimeLeft left(Optional<Explanation> due) {
        return due.map(known -> days.left(clocks.today(), known)).orElse(null);
    }
}
