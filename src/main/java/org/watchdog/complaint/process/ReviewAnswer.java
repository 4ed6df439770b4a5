package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import org.watchdog.complaint.Findings;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is the holder's answer enough? */
@Service
class ReviewAnswer implements HumanStep {

    enum Outcome {
        SUFFICIENT,
        ASK_AGAIN,
        VIOLATION_SUSPECTED
    }

    private static final int LONG = 10_000;

    private final HolderInquiry inquiry;
    private final Findings findings;

    @Inject
    ReviewAnswer(HolderInquiry inquiry, Findings findings) {
        this.inquiry = inquiry;
        this.findings = findings;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "complaint.reviewAnswer",
                Outcome.class,
                Field.longText("summary", LONG, Outcome.SUFFICIENT),
                Field.longText("question", LONG, Outcome.ASK_AGAIN));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case SUFFICIENT -> findings.findSufficient(number, fields.requiredText("summary", 1, LONG), caller);
            case ASK_AGAIN -> inquiry.askAgain(number, fields.requiredText("question", 1, LONG), caller);
            case VIOLATION_SUSPECTED -> inquiry.suspect(number, caller);
        }
    }
}
