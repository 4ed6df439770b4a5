package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes the incident for the next review of the mark. */
@Named
@Service
class ShareWithReviewers implements CaseStep {

    enum Answer {
        SHARED
    }

    private final Closing closing;

    @Inject
    ShareWithReviewers(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.share(number);
        return Answer.SHARED;
    }
}
