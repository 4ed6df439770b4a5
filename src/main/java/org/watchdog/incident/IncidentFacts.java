package org.watchdog.incident;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.FactSource;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Reporter;

/** What the reports of an incident say of the factors that the criteria ask for (rule book 1.6). */
@Service
class IncidentFacts implements FactSource {

    private static final List<String> OUR_REPORTS = List.of(IncidentStage.PROMPT_REPORT, IncidentStage.FINAL_REPORT);

    private final Cases cases;
    private final Incidents incidents;
    private final Reports reports;
    private final Clocks clocks;

    @Inject
    IncidentFacts(Cases cases, Incidents incidents, Reports reports, Clocks clocks) {
        this.cases = cases;
        this.incidents = incidents;
        this.reports = reports;
        this.clocks = clocks;
    }

    @Override
    public boolean knows(CaseNumber number) {
        return incidents.with(number).isPresent();
    }

    @Override
    public Reporter reporter(CaseNumber number) {
        return Reporter.valueOf(incidents.known(number).standing().name());
    }

    @Override
    public Map<Factor, Suggested> suggested(CaseNumber number) {
        var report = reports.latest(cases.known(number)).report();
        var suggested = new EnumMap<Factor, Suggested>(Factor.class);
        if (report.persons() > 0) {
            suggested.put(Factor.PERSONS, new Suggested(Long.toString(report.persons()), "incident.fact.reported"));
        }
        suggested.put(Factor.DATA, new Suggested(data(report).name(), "incident.fact.items"));
        suggested.put(Factor.MALICIOUS, new Suggested(Boolean.toString(isMalicious(report)), "incident.fact.purpose"));
        suggested.put(
                Factor.SECONDARY_DAMAGE,
                new Suggested(report.secondaryDamage().state().name(), "incident.fact.reported"));
        response(number).ifPresent(said -> suggested.put(Factor.RESPONSE, said));
        return suggested;
    }

    private static Kind data(IncidentReport report) {
        var is = report.circumstances();
        if (is.specialCareRequired()
                || is.financialLossPossible()
                || is.myNumber()
                || report.dataItems().contains(DataItem.CARD)
                || report.dataItems().contains(DataItem.BANK)) {
            return Kind.SENSITIVE_OR_FINANCIAL;
        }
        return report.dataItems().contains(DataItem.CREDENTIALS)
                ? Kind.BEHAVIOUR_CHILDREN_CREDENTIALS
                : Kind.CONTACT_ONLY;
    }

    private static boolean isMalicious(IncidentReport report) {
        return report.circumstances().wrongfulPurposeFeared()
                || report.eventClass()
                        .filter(List.of(EventClass.UNAUTHORISED_ACCESS, EventClass.THEFT, EventClass.INSIDER)::contains)
                        .isPresent();
    }

    /** A report that did not come, or came too late, is part of how the business responded. */
    private Optional<Suggested> response(CaseNumber number) {
        if (incidents.known(number).isUnreported()) {
            return Optional.of(new Suggested(Response.UNREPORTED_OR_FALSE.name(), "incident.fact.unreported"));
        }
        return clocks.of(number).stream()
                .filter(clock -> OUR_REPORTS.contains(clock.name()) && clock.state() == Deadline.State.MISSED)
                .findAny()
                .map(late -> new Suggested(Response.LATE_OR_INADEQUATE.name(), "incident.fact.late"));
    }
}
