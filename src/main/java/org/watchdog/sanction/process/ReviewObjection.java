package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.sanction.Objection;
import org.watchdog.sanction.ObjectionDesk;
import org.watchdog.sanction.ObjectionReview;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Measure;

/** The board confirms, reduces or returns; judged by nobody who had a part in the decision (R-OBJ-03). */
@Service
class ReviewObjection implements HumanStep {

    enum Outcome {
        CONFIRM,
        REDUCE,
        RETURN
    }

    private static final int LONG = 10_000;
    private static final int MOST_MONTHS = 12;

    private final ObjectionDesk desk;
    private final ObjectionReview review;

    @Inject
    ReviewObjection(ObjectionDesk desk, ObjectionReview review) {
        this.desk = desk;
        this.review = review;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "sanction.reviewObjection",
                Outcome.class,
                new Field(
                        "measure",
                        Form.Type.CHOICE,
                        false,
                        List.of(Outcome.REDUCE),
                        0,
                        0,
                        List.copyOf(review.lighter(number))),
                new Field("months", Form.Type.NUMBER, false, List.of(), 1, MOST_MONTHS, List.of())
                        .onlyFor(Outcome.REDUCE),
                Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return desk.tookPart(number, caller) ? Optional.of("sanction.reviewObjection.barred") : Optional.empty();
    }

    @Override
    public int businessDays() {
        return 20;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, LONG);
        switch ((Outcome) outcome) {
            case CONFIRM -> review.judge(number, Objection.Outcome.CONFIRM, reason, caller);
            case RETURN -> review.judge(number, Objection.Outcome.RETURN, reason, caller);
            case REDUCE -> reduce(number, caller, fields, reason);
        }
    }

    private void reduce(CaseNumber number, Caller caller, Submission fields, String reason) {
        var measure = fields.requiredWord("measure", Measure.class);
        var months = Months.read(fields, Decided.months(measure));
        if (!fields.errors().isEmpty()) {
            return;
        }
        if (!review.isLighter(number, measure, months)) {
            fields.refuse(months.isPresent() ? "months" : "measure", "notLighter");
            return;
        }
        review.reduce(number, measure, months, reason, caller);
    }
}
