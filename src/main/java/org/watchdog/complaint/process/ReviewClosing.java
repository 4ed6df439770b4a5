package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Was the case closed rightly? Never decided by who closed it (R-WD-05). */
@Service
class ReviewClosing implements HumanStep {

    enum Outcome {
        UPHELD,
        REOPENED
    }

    private static final int LONG = 10_000;

    private final Closing closing;

    @Inject
    ReviewClosing(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("complaint.reviewClosing", Outcome.class, Field.longText("explanation", LONG, Outcome.values()));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return closing.closed(number, caller) ? Optional.of("complaint.reviewClosing.barred") : Optional.empty();
    }

    @Override
    public int businessDays() {
        return 10;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var explanation = fields.requiredText("explanation", 1, LONG);
        switch ((Outcome) outcome) {
            case UPHELD -> closing.uphold(number, explanation, caller);
            case REOPENED -> closing.overturn(number, explanation, caller);
        }
    }
}
