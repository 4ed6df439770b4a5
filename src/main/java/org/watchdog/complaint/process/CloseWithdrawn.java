package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Closes a complaint that was taken back. */
@Named
@Service
class CloseWithdrawn implements CaseStep {

    enum Answer {
        CLOSED
    }

    private final Closing closing;

    @Inject
    CloseWithdrawn(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.closeWithdrawn(number);
        return Answer.CLOSED;
    }
}
