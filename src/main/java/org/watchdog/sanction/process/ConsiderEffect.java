package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.sanction.Objection.Effect;
import org.watchdog.sanction.ObjectionDesk;
import org.watchdog.sanction.ObjectionReview;

/** Does the measure stand still until the objection is judged? Only if the board grants it (R-OBJ-03). */
@Service
class ConsiderEffect implements HumanStep {

    enum Outcome {
        GRANTED,
        REFUSED
    }

    private static final int LONG = 10_000;

    private final ObjectionDesk desk;
    private final ObjectionReview review;

    @Inject
    ConsiderEffect(ObjectionDesk desk, ObjectionReview review) {
        this.desk = desk;
        this.review = review;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("sanction.considerEffect", Outcome.class, Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return desk.tookPart(number, caller) ? Optional.of("sanction.reviewObjection.barred") : Optional.empty();
    }

    @Override
    public int businessDays() {
        return 3;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var effect = outcome == Outcome.GRANTED ? Effect.GRANTED : Effect.REFUSED;
        review.decideEffect(number, effect, fields.requiredText("reason", 1, LONG), caller);
    }
}
