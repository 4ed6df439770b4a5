package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.complaint.Findings;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Was there a violation? */
@Service
class Investigate implements HumanStep {

    enum Outcome {
        VIOLATION,
        NO_VIOLATION
    }

    private static final int LONG = 10_000;

    private final Findings findings;

    @Inject
    Investigate(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "complaint.investigate",
                Outcome.class,
                Field.longText("facts", LONG, Outcome.values()),
                Field.longText("conclusion", LONG, Outcome.values()));
    }

    @Override
    public int businessDays() {
        return 20;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        findings.find(
                number,
                outcome == Outcome.VIOLATION ? Finding.VIOLATION : Finding.NO_VIOLATION,
                fields.requiredText("facts", 1, LONG),
                fields.requiredText("conclusion", 1, LONG),
                caller);
    }
}
