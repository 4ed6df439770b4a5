package org.watchdog.incident.web;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.IncidentReport;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/** Incidents that may be the very one that somebody is about to report as a new one. */
@Service
class SameDay {

    private final IncidentDesk desk;
    private final Cases cases;

    @Inject
    SameDay(IncidentDesk desk, Cases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /**
     * One of them.
     *
     * @param as as what the report is sent to it: as its final report if it is one and there is none yet, else as a
     *     supplement
     */
    public record Other(CaseNumber number, Kind as) {}

    /** Those of the business that were discovered on the same day and still take reports. */
    List<Other> open(IncidentReport report, LicenseeId business, Caller writer) {
        return desk.similar(report, business).stream()
                .filter(number -> cases.visible(number, writer)
                        .filter(found -> found.state() != CaseState.CLOSED)
                        .isPresent())
                .map(number -> new Other(number, kind(number, report)))
                .toList();
    }

    private Kind kind(CaseNumber to, IncidentReport report) {
        return report.kind() == Kind.FINAL
                        && desk.misplaced(cases.known(to), Kind.FINAL).isEmpty()
                ? Kind.FINAL
                : Kind.SUPPLEMENT;
    }
}
