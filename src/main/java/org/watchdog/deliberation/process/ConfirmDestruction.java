package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.deliberation.Recall;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The copies are destroyed before the eyes of a second person, never of who collected them (R-RPT-10). */
@Service
class ConfirmDestruction implements HumanStep {

    enum Outcome {
        DESTROYED
    }

    private final Recall recall;

    @Inject
    ConfirmDestruction(Recall recall) {
        this.recall = recall;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of("deliberation.confirmDestruction", Outcome.class, Field.check("destroyed", Outcome.DESTROYED));
    }

    @Override
    public Optional<String> barred(CaseNumber number, Caller caller) {
        return recall.isCollectedBy(number, caller)
                ? Optional.of("deliberation.confirmDestruction.barred")
                : Optional.empty();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        recall.destroy(number, caller);
    }
}
