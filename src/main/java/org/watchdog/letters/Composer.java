package org.watchdog.letters;

import jakarta.inject.Inject;
import org.watchdog.casefile.Cases;
import org.watchdog.platform.api.Service;

/** Has each letter written by those who know its kind of case, or of measures. */
@Service
class Composer {

    private final Cases cases;
    private final ComplaintLetters complaints;
    private final IncidentLetters incidents;
    private final ClaimLetters claims;
    private final SanctionLetters sanctions;

    @Inject
    Composer(
            Cases cases,
            ComplaintLetters complaints,
            IncidentLetters incidents,
            ClaimLetters claims,
            SanctionLetters sanctions) {
        this.cases = cases;
        this.complaints = complaints;
        this.incidents = incidents;
        this.claims = claims;
        this.sanctions = sanctions;
    }

    /** The letter that was ordered, under its number. */
    Draft draft(Order order, String number) {
        var about = cases.known(order.caseNumber());
        if (SanctionLetters.write(order.what())) {
            return sanctions.draft(about, order, number);
        }
        return switch (about.kind()) {
            case INCIDENT -> incidents.draft(about, order, number);
            case CLAIM -> claims.draft(about, order, number);
            default -> complaints.draft(about, order, number);
        };
    }
}
