package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import org.watchdog.deliberation.Minutes;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The free parts of the minutes; the rest is made from the record and cannot be written. */
@Service
class WriteMinutes implements HumanStep {

    enum Outcome {
        WRITTEN
    }

    private final Minutes minutes;

    @Inject
    WriteMinutes(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "deliberation.writeMinutes",
                Outcome.class,
                Field.longText("discussion", Minutes.LONGEST, Outcome.WRITTEN),
                Field.longText("remarks", Minutes.LONGEST));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var discussion = fields.requiredText("discussion", 1, Minutes.LONGEST);
        var remarks = fields.text("remarks", Minutes.LONGEST);
        if (fields.errors().isEmpty()) {
            minutes.write(number, discussion, remarks.orElse(""), caller);
        }
    }
}
