package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that the matter is left to the business; a target business is told of it (R-ACC-02). */
@Named
@Service
class ReferComplaint implements CaseStep {

    enum Answer {
        REFERRED
    }

    private final Closing closing;

    @Inject
    ReferComplaint(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.refer(number);
        return Answer.REFERRED;
    }
}
