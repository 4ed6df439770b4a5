package org.watchdog.complaint.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.watchdog.complaint.Findings;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Submission;

/** Does the violation lead to a measure? Stands in the place of deliberation and sanction. */
@Dependent
class DecideMeasure implements HumanStep {

    enum Outcome {
        MEASURE,
        NO_MEASURE
    }

    private static final int LONG = 10_000;

    private final Findings findings;

    @Inject
    DecideMeasure(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("complaint.decideMeasure", Outcome.class, Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        findings.decide(number, outcome == Outcome.MEASURE, fields.requiredText("reason", 1, LONG), caller);
    }
}
