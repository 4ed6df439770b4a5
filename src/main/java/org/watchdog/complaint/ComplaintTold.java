package org.watchdog.complaint;

import jakarta.inject.Inject;
import org.watchdog.casefile.Cases;
import org.watchdog.deliberation.Report;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** A complaint as its committee reads it: what was complained of, and what was found; never who complained. */
@Service
class ComplaintTold implements Report {

    private static final Words WORDS = Words.in(Language.JA);

    private final Complaints complaints;
    private final Cases cases;

    @Inject
    ComplaintTold(Complaints complaints, Cases cases) {
        this.complaints = complaints;
        this.cases = cases;
    }

    @Override
    public boolean tellsOf(CaseNumber number) {
        return complaints.with(number).isPresent();
    }

    @Override
    public Sheet of(CaseNumber number) {
        var in = cases.known(number);
        var complaint = complaints.known(number);
        return new Sheet.Written(WORDS.say(
                "complaint.report",
                complaints.description(in, complaint),
                complaints.conclusion(in, complaint).orElseGet(() -> WORDS.say("complaint.report.noConclusion"))));
    }
}
