package org.watchdog.incident;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Opening;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;

/** Takes over the records of incidents that were reported and ended before: they count, and nobody works on them. */
@Service
@Transactional
public class PastIncidents {

    private final Cases cases;
    private final Incidents incidents;
    private final Reports reports;
    private final Event<Object> news;

    @Inject
    PastIncidents(Cases cases, Incidents incidents, Reports reports, Event<Object> news) {
        this.cases = cases;
        this.incidents = incidents;
        this.reports = reports;
        this.news = news;
    }

    /** When an incident was reported, when it ended, and how: MEASURE or NO_MEASURE. */
    public record Span(Instant reportedAt, Instant closedAt, ClosedAs how) {}

    /** Keeps one; the number it gets is of the year of its report. */
    public CaseNumber keep(Licensee business, Optional<Scheme> scheme, IncidentReport report, Span span, Caller by) {
        var opening = new Opening(CaseKind.INCIDENT, "incident", Optional.of(business.id()), scheme, Optional.empty());
        var kept = cases.keepPast(opening, span.reportedAt(), span.how(), span.closedAt());
        kept.showToHolder();
        incidents.add(new Incident(kept.number(), business.id(), business.standing(), report.discoveredOn()));
        var n = reports.add(kept, report, by.actor(), span.reportedAt());
        news.fire(new IncidentReported(kept.number(), business.id(), n, span.reportedAt(), report));
        news.fire(new Audited(
                kept.number(),
                by.actor(),
                "incident.keptPast",
                Map.of("as", span.how().name())));
        return kept.number();
    }
}
