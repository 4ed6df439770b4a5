package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import java.util.ArrayList;
import org.watchdog.complaint.Closing;
import org.watchdog.complaint.Screening;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is everything done that the closing asks for; of a target business the five steps of the law too (R-ACC-02)? */
@Service
class CloseCase implements HumanStep {

    enum Outcome {
        CLOSE,
        NOT_YET
    }

    private static final int LONG = 10_000;

    private final Closing closing;
    private final Screening screening;

    @Inject
    CloseCase(Closing closing, Screening screening) {
        this.closing = closing;
        this.screening = screening;
    }

    @Override
    public Form form(CaseNumber number) {
        var lines = new ArrayList<Field>();
        lines.add(Field.check("complainantInformed", Outcome.CLOSE));
        if (screening.isAboutTargetBusiness(number)) {
            lines.add(Field.check("statutorySteps", Outcome.CLOSE));
        }
        lines.add(Field.check("recordsComplete", Outcome.CLOSE));
        lines.add(Field.longText("reason", LONG, Outcome.NOT_YET));
        return Form.of("complaint.closeCase", Outcome.class, lines.toArray(Field[]::new));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (outcome == Outcome.NOT_YET) {
            closing.keepOpen(number, fields.requiredText("reason", 1, LONG), caller);
        } else if (closing.areCopiesOpen(number)) {
            fields.refuse("recordsComplete", "copiesOpen");
        } else {
            closing.close(number, caller);
        }
    }
}
