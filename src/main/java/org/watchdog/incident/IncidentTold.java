package org.watchdog.incident;

import jakarta.inject.Inject;
import org.watchdog.deliberation.Report;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;

/** An incident as its committee reads it: the newest report, printed behind its cover sheet. */
@Service
class IncidentTold implements Report {

    private final Incidents incidents;
    private final ReadingDesk desk;
    private final IncidentPapers papers;

    @Inject
    IncidentTold(Incidents incidents, ReadingDesk desk, IncidentPapers papers) {
        this.incidents = incidents;
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public boolean tellsOf(CaseNumber number) {
        return incidents.with(number).isPresent();
    }

    @Override
    public Sheet of(CaseNumber number) {
        return new Sheet.Printed(papers.report(desk.latest(number), Language.JA));
    }
}
