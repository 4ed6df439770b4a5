package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.insurance.Ledger;
import org.watchdog.insurance.Loss;
import org.watchdog.insurance.Refusals;
import org.watchdog.insurance.Reserving;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** How much is held back from the limit for this loss, or is there none after all? */
@Service
class SetReserve implements HumanStep {

    enum Outcome {
        SET,
        NO_LOSS
    }

    private final Reserving reserving;

    @Inject
    SetReserve(Reserving reserving) {
        this.reserving = reserving;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "insurance.setReserve",
                Outcome.class,
                new Field("amountYen", Form.Type.YEN, false, List.of(Outcome.SET), 0, Loss.MOST.value(), List.of()),
                Field.longText("reason", Ledger.LONGEST_REASON, Outcome.SET, Outcome.NO_LOSS));
    }

    @Override
    public int businessDays() {
        return 3;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, Ledger.LONGEST_REASON);
        if (outcome == Outcome.NO_LOSS) {
            reserving.noLoss(number, reason, caller);
            return;
        }
        var amount = new Yen(fields.requiredNumber("amountYen", 0, Loss.MOST.value()));
        Refusals.note(reserving.set(number, amount, reason, caller), "amountYen", fields);
    }
}
