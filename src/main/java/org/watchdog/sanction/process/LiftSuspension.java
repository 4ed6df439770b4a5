package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.sanction.Suspending;

/** Lifts a suspension before its last day, when its end condition is met (R-PMK510-05). */
@Service
class LiftSuspension implements HumanStep {

    enum Outcome {
        LIFTED
    }

    private static final int LONG = 10_000;
    private static final int A_YEAR = 250;

    private final Suspending suspending;

    @Inject
    LiftSuspension(Suspending suspending) {
        this.suspending = suspending;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "sanction.liftSuspension",
                Outcome.class,
                Field.check("conditionMet", Outcome.LIFTED),
                Field.longText("reason", LONG, Outcome.LIFTED));
    }

    /** Nothing is asked of the secretary before the condition is met; the suspension's own clock ends it otherwise. */
    @Override
    public int businessDays() {
        return A_YEAR;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        suspending.lift(number, fields.requiredText("reason", 1, LONG), caller);
    }
}
