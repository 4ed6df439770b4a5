package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import org.watchdog.complaint.Findings;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is the holder cautioned? Below the level from which the committee decides. */
@Service
class DecideMinorMeasure implements HumanStep {

    enum Outcome {
        CAUTION,
        NONE
    }

    private static final int LONG = 10_000;

    private final Findings findings;

    @Inject
    DecideMinorMeasure(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("complaint.decideMinorMeasure", Outcome.class, Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, LONG);
        switch ((Outcome) outcome) {
            case CAUTION -> findings.caution(number, reason, caller);
            case NONE -> findings.leaveIt(number, reason, caller);
        }
    }
}
