package org.watchdog.incident.process;

import jakarta.inject.Inject;
import org.watchdog.incident.Alert;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The granting body is told the same day, before anything else is looked at (R-RPT-06, R-DEF-08). */
@Service
class AlertGrantingBody implements HumanStep {

    enum Outcome {
        ALERTED
    }

    private static final int LONG = 10_000;

    private final Alert alert;

    @Inject
    AlertGrantingBody(Alert alert) {
        this.alert = alert;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "incident.alertGrantingBody",
                Outcome.class,
                Field.longText("remark", LONG).onlyFor(Outcome.ALERTED));
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        alert.given(number, fields.text("remark", LONG), caller);
    }
}
