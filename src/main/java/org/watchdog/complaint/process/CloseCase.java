package org.watchdog.complaint.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Handling;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Submission;

/** Is everything done that the closing asks for? */
@Named
@Dependent
class CloseCase implements HumanStep {

    enum Outcome {
        CLOSE,
        NOT_YET
    }

    private static final int LONG = 10_000;

    private final Handling handling;

    @Inject
    CloseCase(Handling handling) {
        this.handling = handling;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "complaint.closeCase",
                Outcome.class,
                Field.check("complainantInformed", Outcome.CLOSE),
                Field.check("recordsComplete", Outcome.CLOSE),
                Field.longText("reason", LONG, Outcome.NOT_YET));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case CLOSE -> handling.close(number, caller);
            case NOT_YET -> handling.keepOpen(number, fields.requiredText("reason", 1, LONG), caller);
        }
    }
}
