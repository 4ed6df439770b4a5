package org.watchdog.complaint;

import jakarta.inject.Inject;
import java.util.Map;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Standing;
import org.watchdog.severity.FactSource;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Reporter;

/** What a complaint says to the criteria. A complainant tells what happened, not how many people it concerns. */
@Service
class ComplaintFacts implements FactSource {

    private final Complaints complaints;
    private final Cases cases;
    private final Licensees licensees;
    private final Clocks clocks;

    @Inject
    ComplaintFacts(Complaints complaints, Cases cases, Licensees licensees, Clocks clocks) {
        this.complaints = complaints;
        this.cases = cases;
        this.licensees = licensees;
        this.clocks = clocks;
    }

    @Override
    public boolean knows(CaseNumber number) {
        return complaints.with(number).isPresent();
    }

    @Override
    public Reporter reporter(CaseNumber number) {
        return cases.known(number)
                .licensee()
                .flatMap(licensees::find)
                .map(Licensee::standing)
                .map(ComplaintFacts::reporter)
                .orElse(Reporter.GRANTED); // only holders are complained of; this one left the register meanwhile
    }

    private static Reporter reporter(Standing standing) {
        return switch (standing) {
            case GRANTED -> Reporter.GRANTED;
            case UNDER_REVIEW -> Reporter.UNDER_REVIEW;
            case CONSIDERING -> Reporter.CONSIDERING;
        };
    }

    /** A holder that missed the day of its answer did not respond as it should have. */
    @Override
    public Map<Factor, Suggested> suggested(CaseNumber number) {
        return clocks.of(number).stream()
                        .anyMatch(clock -> ComplaintStage.HOLDER_CLOCKS.contains(clock.name())
                                && clock.state() == Deadline.State.MISSED)
                ? Map.of(
                        Factor.RESPONSE,
                        new Suggested(Response.LATE_OR_INADEQUATE.name(), "complaint.suggested.answeredLate"))
                : Map.of();
    }
}
