package org.watchdog.incident;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Links;
import org.watchdog.casefile.Opening;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.register.Licensee;

/** Where reports of incidents are taken: from a business, or from staff who learnt of one elsewhere (R-RPT-02). */
@Service
@Transactional
public class IncidentDesk {

    private static final String PROCESS = "incident";

    private final Cases cases;
    private final Incidents incidents;
    private final Reports reports;
    private final ReportingParty party;
    private final ReportingDuty duty;
    private final ReportClocks reportClocks;
    private final Clocks clocks;
    private final Links links;
    private final Processes processes;
    private final Event<Object> news;

    @Inject
    IncidentDesk(
            Cases cases,
            Incidents incidents,
            Reports reports,
            ReportingParty party,
            ReportingDuty duty,
            ReportClocks reportClocks,
            Clocks clocks,
            Links links,
            Processes processes,
            Event<Object> news) {
        this.cases = cases;
        this.incidents = incidents;
        this.reports = reports;
        this.party = party;
        this.duty = duty;
        this.reportClocks = reportClocks;
        this.clocks = clocks;
        this.links = links;
        this.processes = processes;
        this.news = news;
    }

    /** Reads a report as it would be taken now, without taking it; what is wrong is noted in {@code sent}. */
    public IncidentReport read(Submission sent) {
        return ReportReading.read(sent, clocks.today());
    }

    /** The business that a first report would be about; what is wrong is noted in {@code sent}. */
    public Optional<Licensee> business(Submission sent, Caller by) {
        party.complaint(sent, by);
        return party.read(sent, by).map(ReportingParty.About::business);
    }

    /** The duties that a report brings. */
    public Duties duties(IncidentReport report) {
        return duty.of(report.circumstances());
    }

    /** What the caller's business has reported already as discovered on the same day: perhaps the same incident. */
    public List<CaseNumber> similar(IncidentReport report, LicenseeId licensee) {
        return incidents.discovered(licensee, report.discoveredOn());
    }

    /**
     * Opens an incident with its first report; its process starts in the same transaction.
     *
     * @param sent the report; from staff also {@code licenseeId}, from whoever likes {@code scheme} and, from staff,
     *     {@code complaint}, the case from which it was learnt
     */
    public Reported report(Submission sent, Caller by) {
        var report = read(sent);
        if (report.kind() == Kind.SUPPLEMENT) {
            sent.refuse("report", "nothingToSupplement");
        }
        var about = party.read(sent, by);
        var complaint = party.complaint(sent, by);
        return sent.errors().isEmpty() ? open(report, about.orElseThrow(), complaint, by) : new Reported.Invalid();
    }

    private Reported open(
            IncidentReport report, ReportingParty.About about, Optional<CaseNumber> complaint, Caller by) {
        var business = about.business();
        var similar = similar(report, business.id());
        var opening =
                new Opening(CaseKind.INCIDENT, PROCESS, Optional.of(business.id()), about.scheme(), Optional.empty());
        var opened = cases.openAtOnce(opening, entered -> enter(entered, business, report, by));
        complaint.ifPresent(other -> link(opened.number(), other, by));
        similar.forEach(other -> links.join(opened.number(), other));
        return taken(opened, 1, report, similar);
    }

    private void enter(Case entered, Licensee business, IncidentReport report, Caller by) {
        entered.showToHolder();
        incidents.add(new Incident(entered.number(), business.id(), business.standing(), report.discoveredOn()));
        keep(entered, business.id(), report, by);
    }

    private void link(CaseNumber number, CaseNumber complaint, Caller by) {
        links.join(number, complaint);
        news.fire(new Audited(number, by.actor(), "incident.linked", Map.of("other", complaint.value())));
        news.fire(new Audited(complaint, by.actor(), "incident.madeFrom", Map.of("other", number.value())));
    }

    /** Takes the next report of an incident: the final one, or a supplement; every version is kept. */
    public Reported report(CaseNumber number, Submission sent, Caller by) {
        var found = cases.visible(number, by).filter(file -> file.kind() == CaseKind.INCIDENT);
        if (found.isEmpty()) {
            return new Reported.Unknown();
        }
        var report = read(sent);
        if (!sent.errors().isEmpty()) {
            return new Reported.Invalid();
        }
        var in = found.get();
        var incident = incidents.locked(number);
        var misplaced = misplaced(in, report.kind());
        if (misplaced.isPresent()) {
            return new Reported.OutOfPlace(misplaced.get());
        }
        incident.discoveredOn(report.discoveredOn());
        var n = keep(in, incident.licensee(), report, by);
        if (processes.tell(number, "reportCorrected", Optional.empty())) {
            clocks.meet(number, IncidentStage.CORRECTION);
        }
        return taken(in, n, report, List.of());
    }

    /** Why a report of this kind has no place in that incident now, as a message key; empty if it has. */
    public Optional<String> misplaced(Case in, Kind kind) {
        if (in.state() == CaseState.CLOSED) {
            return Optional.of("incident.problem.closed");
        }
        var hasFinal = reports.has(in, Kind.FINAL);
        return switch (kind) {
            case SUPPLEMENT -> Optional.empty();
            case FINAL -> hasFinal ? Optional.of("incident.problem.secondFinal") : Optional.empty();
            case PROMPT ->
                Optional.of(hasFinal ? "incident.problem.promptAfterFinal" : "incident.problem.secondPrompt");
        };
    }

    private int keep(Case in, LicenseeId licensee, IncidentReport report, Caller by) {
        var at = clocks.now();
        var n = reports.add(in, report, by.actor(), at);
        reportClocks.heed(in.number(), report, duties(report));
        news.fire(new Audited(
                in.number(),
                by.actor(),
                "incident.holderReported",
                Map.of("report", report.kind().name(), "n", String.valueOf(n))));
        news.fire(new IncidentReported(in.number(), licensee, n, at, report));
        return n;
    }

    private Reported taken(Case in, int n, IncidentReport report, List<CaseNumber> similar) {
        var incident = incidents.known(in.number());
        if (report.needsAlert() && incident.callForAlert()) {
            news.fire(new Audited(in.number(), Actor.SYSTEM, "incident.alertCalledFor"));
            processes.tell(in.number(), "alertDue", Optional.empty());
            news.fire(new GrantingBodyAlerted(in.number()));
        }
        return new Reported.Taken(in.number(), n, incident.cover(), duties(report), in.state(), similar);
    }
}
