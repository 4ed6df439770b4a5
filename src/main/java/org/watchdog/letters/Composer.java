package org.watchdog.letters;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.CaseKind;

/** Has each letter written by those who know its kind of case. */
@Dependent
class Composer {

    private final Cases cases;
    private final ComplaintLetters complaints;
    private final IncidentLetters incidents;

    @Inject
    Composer(Cases cases, ComplaintLetters complaints, IncidentLetters incidents) {
        this.cases = cases;
        this.complaints = complaints;
        this.incidents = incidents;
    }

    /** The letter that was ordered, under its number. */
    Draft draft(Order order, String number) {
        var about = cases.known(order.caseNumber());
        return about.kind() == CaseKind.INCIDENT
                ? incidents.draft(about, order, number)
                : complaints.draft(about, order, number);
    }
}
