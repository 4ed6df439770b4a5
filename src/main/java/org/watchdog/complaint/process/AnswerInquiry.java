package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Answers an inquiry, or takes it for the complaint it is. */
@Service
class AnswerInquiry implements HumanStep {

    enum Outcome {
        ANSWERED,
        IS_A_COMPLAINT
    }

    private static final int LONG = 10_000;

    private final Closing closing;

    @Inject
    AnswerInquiry(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("complaint.answerInquiry", Outcome.class, Field.longText("answer", LONG, Outcome.ANSWERED));
    }

    @Override
    public int businessDays() {
        return 3;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (outcome == Outcome.ANSWERED) {
            closing.answerInquiry(number, fields.requiredText("answer", 1, LONG), caller);
        }
    }
}
