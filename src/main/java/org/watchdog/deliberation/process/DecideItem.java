package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The chair goes on when the vote on the item is closed; before that the task waits. */
@Service
class DecideItem implements HumanStep {

    enum Outcome {
        VOTED
    }

    private static final int DAYS = 20;

    private final Deliberations deliberations;

    @Inject
    DecideItem(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("deliberation.decideItem", Outcome.class, Field.check("closed", Outcome.VOTED));
    }

    /** A committee meets about once a month (DEFAULT, not an official number). */
    @Override
    public int businessDays() {
        return DAYS;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (!deliberations.isVotedOn(number)) {
            fields.refuse("closed", "notVoted");
        }
    }
}
