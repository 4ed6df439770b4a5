package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Asks the holder, by its page and by letter; the holder's clock starts. */
@Named
@Service
class NotifyHolder implements CaseStep {

    enum Answer {
        ASKED
    }

    private final HolderInquiry inquiry;

    @Inject
    NotifyHolder(HolderInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Answer take(CaseNumber number) {
        inquiry.notifyHolder(number);
        return Answer.ASKED;
    }
}
