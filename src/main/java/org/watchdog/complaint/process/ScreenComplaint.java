package org.watchdog.complaint.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchdog.complaint.Handling;
import org.watchdog.complaint.OutOfScope;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Submission;

/** Is the complaint ours to handle (R-WD-01, -03, -04)? */
@Named
@Dependent
class ScreenComplaint implements HumanStep {

    enum Outcome {
        ACCEPTED,
        OUT_OF_SCOPE
    }

    private static final int LONG = 10_000;

    private final Handling handling;

    @Inject
    ScreenComplaint(Handling handling) {
        this.handling = handling;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "complaint.screenComplaint",
                Outcome.class,
                new Field("licenseeId", Form.Type.TEXT, false, List.of(), 0, 16, List.of()),
                Field.choice("reason", OutOfScope.class, Outcome.OUT_OF_SCOPE),
                Field.longText("explanation", LONG, Outcome.OUT_OF_SCOPE));
    }

    @Override
    public int businessDays() {
        return 3;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case ACCEPTED -> accept(number, caller, fields);
            case OUT_OF_SCOPE ->
                handling.refuse(
                        number,
                        fields.requiredWord("reason", OutOfScope.class),
                        fields.requiredText("explanation", 1, LONG),
                        caller);
        }
    }

    /** A complaint can only be taken up against somebody who can be asked. */
    private void accept(CaseNumber number, Caller caller, Submission fields) {
        var named = fields.text("licenseeId", 16).flatMap(LicenseeId::read).filter(handling::isHolder);
        if (fields.has("licenseeId") && named.isEmpty()) {
            fields.refuse("licenseeId", "notThere");
        } else if (named.isEmpty() && !handling.hasHolder(number)) {
            fields.refuse("licenseeId", "required");
        } else {
            named.ifPresent(holder -> handling.name(number, holder, caller));
            handling.accept(number, caller);
        }
    }
}
