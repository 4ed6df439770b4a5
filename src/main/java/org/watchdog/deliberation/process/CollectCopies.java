package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import org.watchdog.deliberation.Copies;
import org.watchdog.deliberation.Recall;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Every number is signed back, or declared lost with a reason; then the cooling-off begins (R-DEF-06). */
@Service
class CollectCopies implements HumanStep {

    enum Outcome {
        ALL_ACCOUNTED
    }

    private final Copies copies;
    private final Recall recall;

    @Inject
    CollectCopies(Copies copies, Recall recall) {
        this.copies = copies;
        this.recall = recall;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("deliberation.collectCopies", Outcome.class, Field.check("accounted", Outcome.ALL_ACCOUNTED));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        if (copies.areOut(number)) {
            fields.refuse("accounted", "stillOut");
        } else {
            recall.coolOff(number, caller);
        }
    }
}
