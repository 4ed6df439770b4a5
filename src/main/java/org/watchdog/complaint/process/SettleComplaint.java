package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that the matter is settled, by the complainant's word or silence. */
@Named
@Service
class SettleComplaint implements CaseStep {

    enum Answer {
        SETTLED
    }

    private final Closing closing;

    @Inject
    SettleComplaint(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.settle(number);
        return Answer.SETTLED;
    }
}
