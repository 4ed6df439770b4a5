package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Opens the case again, at its screening or at the investigation. */
@Named
@Service
class ReopenCase implements CaseStep {

    enum Answer {
        TO_SCREENING,
        TO_INVESTIGATION
    }

    private final Closing closing;

    @Inject
    ReopenCase(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        return switch (closing.reopen(number)) {
            case SCREENING -> Answer.TO_SCREENING;
            case INVESTIGATION -> Answer.TO_INVESTIGATION;
        };
    }
}
