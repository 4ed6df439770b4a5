package org.watchdog.incident.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.watchdog.incident.Decision;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Submission;

/** What the level leads to; stands in the place of the committee. */
@Dependent
class DecideMeasure implements HumanStep {

    enum Outcome {
        MEASURE,
        NO_MEASURE
    }

    private static final int LONG = 10_000;

    private final Decision decision;

    @Inject
    DecideMeasure(Decision decision) {
        this.decision = decision;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "incident.decideMeasure",
                Outcome.class,
                Field.longText("endCondition", LONG).onlyFor(Outcome.MEASURE),
                Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, LONG);
        switch ((Outcome) outcome) {
            case MEASURE -> decision.takeProposed(number, fields.text("endCondition", LONG), reason, caller);
            case NO_MEASURE -> decision.leaveIt(number, reason, caller);
        }
    }
}
