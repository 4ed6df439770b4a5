package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.insurance.Consents;
import org.watchdog.insurance.Settlement;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Does the calculation stand? Never answered by who recorded the consent that it follows from (four eyes). */
@Service
class ApprovePayment implements HumanStep {

    enum Outcome {
        APPROVED,
        RETURNED
    }

    private static final int LONG = 10_000;

    private final Consents consents;
    private final Settlement settlement;

    @Inject
    ApprovePayment(Consents consents, Settlement settlement) {
        this.consents = consents;
        this.settlement = settlement;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("insurance.approvePayment", Outcome.class, Field.longText("reason", LONG, Outcome.RETURNED));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return consents.recordedBy(number, caller) ? Optional.of("insurance.barred.fourEyes") : Optional.empty();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (outcome == Outcome.RETURNED) {
            settlement.sendBack(number, fields.requiredText("reason", 1, LONG), caller);
        } else if (settlement.isStillHeld(number)) {
            settlement.approve(number, caller);
        } else {
            fields.refuse("reason", "limitPassed");
        }
    }
}
