package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Recall;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** The copies are called back at once after the decision; that they come back is a drawing of its own. */
@Named
@Service
class RecallCopies implements CaseStep {

    enum Answer {
        RECALLED
    }

    private final Recall recall;

    @Inject
    RecallCopies(Recall recall) {
        this.recall = recall;
    }

    @Override
    public Answer take(CaseNumber number) {
        recall.begin(number);
        return Answer.RECALLED;
    }
}
