package org.watchdog.incident.process;

import jakarta.inject.Inject;
import org.watchdog.incident.Closing;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/**
 * Is everything done that the closing asks for? An alert that is still to be given keeps the case open, and so does a
 * copy of the committee (R-RPT-10).
 */
@Service
class CloseCase implements HumanStep {

    enum Outcome {
        CLOSE,
        NOT_YET
    }

    private static final int LONG = 10_000;

    private final Closing closing;

    @Inject
    CloseCase(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "incident.closeCase",
                Outcome.class,
                Field.check("businessInformed", Outcome.CLOSE),
                Field.check("recordsComplete", Outcome.CLOSE),
                Field.longText("reason", LONG, Outcome.NOT_YET));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (outcome == Outcome.NOT_YET) {
            closing.keepOpen(number, fields.requiredText("reason", 1, LONG), caller);
        } else if (closing.isAlertOpen(number)) {
            fields.refuse("recordsComplete", "alertOpen");
        } else if (closing.areCopiesOpen(number)) {
            fields.refuse("recordsComplete", "copiesOpen");
        } else {
            closing.close(number, caller);
        }
    }
}
