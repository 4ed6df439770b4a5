package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import org.watchdog.insurance.ClaimClosing;
import org.watchdog.insurance.Ledger;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is everything done? What is left of the reserve is given free. */
@Service
class CloseClaim implements HumanStep {

    enum Outcome {
        CLOSE
    }

    private final ClaimClosing closing;

    @Inject
    CloseClaim(ClaimClosing closing) {
        this.closing = closing;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "insurance.closeClaim",
                Outcome.class,
                Field.check("recordsComplete", Outcome.CLOSE),
                Field.longText("reason", Ledger.LONGEST_REASON, Outcome.CLOSE),
                Field.longText("subrogation", Ledger.LONGEST_REASON));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, Ledger.LONGEST_REASON);
        fields.text("subrogation", Ledger.LONGEST_REASON)
                .ifPresent(against -> closing.noteSubrogation(number, against, caller));
        closing.close(number, reason, caller);
    }
}
