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
import org.watchdog.sanction.Deciding;
import org.watchdog.sanction.ObjectionDesk;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Measure;

/** After the board returned a measure, or where it could not be imposed: another one, never heavier, or none. */
@Service
class DecideAgain implements HumanStep {

    enum Outcome {
        MEASURE,
        NO_MEASURE
    }

    private static final int LONG = 10_000;
    private static final int MOST_MONTHS = 12;

    private final Deciding deciding;
    private final ObjectionDesk desk;

    @Inject
    DecideAgain(Deciding deciding, ObjectionDesk desk) {
        this.deciding = deciding;
        this.desk = desk;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "sanction.decideAgain",
                Outcome.class,
                new Field(
                        "measure",
                        Form.Type.CHOICE,
                        false,
                        List.of(Outcome.MEASURE),
                        0,
                        0,
                        List.copyOf(deciding.open(number))),
                new Field("months", Form.Type.NUMBER, false, List.of(), 1, MOST_MONTHS, List.of())
                        .onlyFor(Outcome.MEASURE),
                Field.longText("reason", LONG, Outcome.values()));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return desk.tookPart(number, caller) ? Optional.of("sanction.decideAgain.barred") : Optional.empty();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var reason = fields.requiredText("reason", 1, LONG);
        switch ((Outcome) outcome) {
            case NO_MEASURE -> deciding.leaveIt(number, reason, caller);
            case MEASURE -> decide(number, caller, fields, reason);
        }
    }

    private void decide(CaseNumber number, Caller caller, Submission fields, String reason) {
        var measure = fields.requiredWord("measure", Measure.class);
        var months = Months.read(fields, Decided.months(measure));
        if (deciding.isWithoutMark(number, measure)) {
            fields.refuse("measure", "alreadyRevoked");
        }
        if (fields.errors().isEmpty() && deciding.isHeavier(number, measure, months)) {
            fields.refuse(months.isPresent() ? "months" : "measure", "heavier");
        }
        if (fields.errors().isEmpty()) {
            deciding.decide(number, measure, months, reason, caller);
        }
    }
}
