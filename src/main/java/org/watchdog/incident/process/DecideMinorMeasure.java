package org.watchdog.incident.process;

import jakarta.inject.Inject;
import org.watchdog.incident.Decision;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Below the level from which the committee decides: a caution, or nothing (R-PMK510-03). */
@Service
class DecideMinorMeasure implements HumanStep {

    enum Outcome {
        CAUTION,
        NONE
    }

    private static final int LONG = 10_000;

    private final Decision decision;

    @Inject
    DecideMinorMeasure(Decision decision) {
        this.decision = decision;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("incident.decideMinorMeasure", Outcome.class, Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, LONG);
        switch ((Outcome) outcome) {
            case CAUTION -> decision.caution(number, reason, caller);
            case NONE -> decision.leaveIt(number, reason, caller);
        }
    }
}
