package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Asks the holder formally; the second clock starts (R-ACC-03). */
@Named
@Service
class RequestFormally implements CaseStep {

    enum Answer {
        REQUESTED
    }

    private final HolderInquiry inquiry;

    @Inject
    RequestFormally(HolderInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Answer take(CaseNumber number) {
        inquiry.requestFormally(number);
        return Answer.REQUESTED;
    }
}
