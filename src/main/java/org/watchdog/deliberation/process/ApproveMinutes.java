package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import org.watchdog.deliberation.Minutes;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The chair approves the minutes, which are fixed from then on, or gives them back with a reason. */
@Service
class ApproveMinutes implements HumanStep {

    enum Outcome {
        APPROVED,
        RETURNED
    }

    private final Minutes minutes;

    @Inject
    ApproveMinutes(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "deliberation.approveMinutes",
                Outcome.class,
                Field.longText("reason", Minutes.LONGEST, Outcome.RETURNED));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case APPROVED -> minutes.approve(number, caller);
            case RETURNED -> minutes.giveBack(number, fields.requiredText("reason", 1, Minutes.LONGEST), caller);
        }
    }
}
