package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.complaint.Findings;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Do the findings stand? Never decided by who investigated (four eyes). */
@Service
class ApproveFindings implements HumanStep {

    enum Outcome {
        APPROVED,
        RETURNED
    }

    private static final int LONG = 10_000;

    private final Findings findings;

    @Inject
    ApproveFindings(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("complaint.approveFindings", Outcome.class, Field.longText("reason", LONG, Outcome.RETURNED));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return findings.investigated(number, caller)
                ? Optional.of("complaint.approveFindings.barred")
                : Optional.empty();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case APPROVED -> findings.approve(number, caller);
            case RETURNED -> findings.sendBack(number, fields.requiredText("reason", 1, LONG), caller);
        }
    }
}
