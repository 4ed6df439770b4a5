package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The wait for the final report: its reminder, and what its absence leads to (R-RPT-03; rule book 1.6, F6). */
@Service
@Transactional
public class FinalReport {

    private final Cases cases;
    private final Incidents incidents;
    private final Reports reports;
    private final Clocks clocks;
    private final Voice voice;

    @Inject
    FinalReport(Cases cases, Incidents incidents, Reports reports, Clocks clocks, Voice voice) {
        this.cases = cases;
        this.incidents = incidents;
        this.reports = reports;
        this.clocks = clocks;
        this.voice = voice;
    }

    /** Reminds the business of the day its final report is due; nothing happens if it is here. */
    public void remind(CaseNumber number) {
        if (isAwaited(number)) {
            var due = dueOn(number);
            var told = voice.tell(number, Occasion.FINAL_REPORT_REMINDER, due);
            voice.record(number, Actor.SYSTEM, "incident.holderRemindedOfFinalReport", Voice.saying(told));
        }
    }

    /** Notes that no final report came in time, and tells the business what follows. */
    public void noteUnreported(CaseNumber number) {
        if (isAwaited(number)) {
            incidents.known(number).stayedUnreported();
            var told = voice.tell(number, Occasion.UNREPORTED, Optional.empty());
            voice.record(number, Actor.SYSTEM, "incident.holderStayedUnreported", Voice.saying(told));
        } else {
            voice.record(number, Actor.SYSTEM, "incident.finalReportIsHere", Map.of());
        }
    }

    private boolean isAwaited(CaseNumber number) {
        return !incidents.known(number).isWaived() && !reports.has(cases.known(number), Kind.FINAL);
    }

    private Optional<LocalDate> dueOn(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.name().equals(IncidentStage.FINAL_REPORT))
                .reduce((earlier, later) -> later)
                .map(clock -> clock.dueOn());
    }
}
