package org.watchdog.incident.process;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.incident.ReportCheck;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Does the report tell what is asked of it, and do its answers agree (R-RPT-01, R-RPT-08)? */
@Service
class CheckReport implements HumanStep {

    enum Outcome {
        COMPLETE,
        RETURN_FOR_CORRECTION
    }

    private static final int LONG = 10_000;
    private static final int LINE = 200;

    private final ReportCheck check;

    @Inject
    CheckReport(ReportCheck check) {
        this.check = check;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "incident.checkReport",
                Outcome.class,
                new Field("disaster", Form.Type.TEXT, false, List.of(), 0, LINE, List.of()).onlyFor(Outcome.COMPLETE),
                Field.longText("question", LONG, Outcome.RETURN_FOR_CORRECTION));
    }

    @Override
    public int businessDays() {
        return 2;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case COMPLETE -> {
                check.accept(number, caller);
                fields.text("disaster", LINE).ifPresent(name -> check.waive(number, name, caller));
            }
            case RETURN_FOR_CORRECTION -> check.sendBack(number, fields.requiredText("question", 1, LONG), caller);
        }
    }
}
