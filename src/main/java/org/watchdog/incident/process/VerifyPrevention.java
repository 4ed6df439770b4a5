package org.watchdog.incident.process;

import jakarta.inject.Inject;
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is what the business did enough, and does it meet the cause (R-PMK500-03)? */
@Service
class VerifyPrevention implements HumanStep {

    enum Outcome {
        ACCEPTED,
        RETURNED
    }

    private static final int LONG = 10_000;

    private final PreventionDesk desk;

    @Inject
    VerifyPrevention(PreventionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("incident.verifyPrevention", Outcome.class, Field.longText("question", LONG, Outcome.RETURNED));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case ACCEPTED -> desk.accept(number, caller);
            case RETURNED -> desk.sendBack(number, fields.requiredText("question", 1, LONG), caller);
        }
    }
}
