package org.watchdog.incident;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.incident.Reports.Sent;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensees;

/** Where the kept reports of an incident are read: by the business itself, and by staff who may see the case. */
@Service
@Transactional
public class ReadingDesk {

    private final Cases cases;
    private final Incidents incidents;
    private final Reports reports;
    private final Licensees licensees;
    private final Clocks clocks;
    private final Event<CaseRead> reads;

    @Inject
    ReadingDesk(
            Cases cases,
            Incidents incidents,
            Reports reports,
            Licensees licensees,
            Clocks clocks,
            Event<CaseRead> reads) {
        this.cases = cases;
        this.incidents = incidents;
        this.reports = reports;
        this.licensees = licensees;
        this.clocks = clocks;
        this.reads = reads;
    }

    /** All versions, the first one first; empty if there is no such incident, or it is not the caller's to know of. */
    public Optional<List<Sent>> all(CaseNumber number, Caller by) {
        return incident(number, by).map(in -> {
            reads.fire(new CaseRead(number, by.actor(), "incident.reports"));
            return reports.of(in);
        });
    }

    /** One version; empty if there is none, or it is not the caller's to know of. */
    public Optional<Sent> one(CaseNumber number, int n, Caller by) {
        var found = incident(number, by).flatMap(in -> reports.version(in, n));
        found.ifPresent(sent -> reads.fire(new CaseRead(number, by.actor(), "incident.report")));
        return found;
    }

    /** The same, with what goes on paper beside it. */
    public Optional<Filed> filed(CaseNumber number, int n, Caller by) {
        var found = incident(number, by)
                .flatMap(in -> reports.version(in, n).map(sent -> filed(in, incidents.known(number), sent)));
        found.ifPresent(filed -> reads.fire(new CaseRead(number, by.actor(), "incident.paper")));
        return found;
    }

    /** The newest version, for the committee; nobody reads it here. */
    Filed latest(CaseNumber number) {
        var in = cases.known(number);
        return filed(in, incidents.known(number), reports.latest(in));
    }

    private Optional<Case> incident(CaseNumber number, Caller by) {
        return cases.visible(number, by).filter(file -> file.kind() == CaseKind.INCIDENT);
    }

    private Filed filed(Case in, Incident incident, Sent sent) {
        var business = licensees.find(incident.licensee()).orElseThrow(); // nothing leaves the register
        var mark = business.marks(clocks.today()).stream()
                .filter(one -> in.scheme().filter(one.scheme()::equals).isPresent())
                .findFirst();
        return new Filed(
                in.number(),
                incident.cover(),
                sent,
                business.name(),
                business.industry(),
                incident.standing(),
                mark,
                business.contact());
    }
}
