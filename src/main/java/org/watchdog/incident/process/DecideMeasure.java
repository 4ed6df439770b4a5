package org.watchdog.incident.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.watchdog.casefile.ClosedAs;
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
        return Form.of("incident.decideMeasure", Outcome.class, Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var how = outcome == Outcome.MEASURE ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE;
        decision.decide(number, how, fields.requiredText("reason", 1, LONG), caller);
    }
}
