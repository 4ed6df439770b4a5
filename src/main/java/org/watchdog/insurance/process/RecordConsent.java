package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.insurance.Claim.Consent;
import org.watchdog.insurance.Consents;
import org.watchdog.insurance.Loss;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Does the insurer agree to the settlement? Nothing is settled before it has (R-INS-02). */
@Service
class RecordConsent implements HumanStep {

    enum Outcome {
        GIVEN,
        REFUSED
    }

    private static final int REFERENCE = 100;

    private final Consents consents;

    @Inject
    RecordConsent(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "insurance.recordConsent",
                Outcome.class,
                new Field("on", Form.Type.DATE, true, List.of(), 0, 0, List.of()),
                new Field("reference", Form.Type.TEXT, false, List.of(), 0, REFERENCE, List.of()),
                yen("damagesYen"),
                yen("defenceYen"),
                yen("expensesYen"));
    }

    private static Field yen(String name) {
        return new Field(name, Form.Type.YEN, false, List.of(), 0, Loss.MOST.value(), List.of()).onlyFor(Outcome.GIVEN);
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var said = consents.read(outcome == Outcome.GIVEN ? Consent.GIVEN : Consent.REFUSED, fields);
        consents.record(number, said, fields, caller);
    }
}
