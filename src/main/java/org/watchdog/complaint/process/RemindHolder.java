package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Reminds the holder of the day its answer is due. */
@Named
@Service
class RemindHolder implements CaseStep {

    enum Answer {
        REMINDED
    }

    private final HolderInquiry inquiry;

    @Inject
    RemindHolder(HolderInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Answer take(CaseNumber number) {
        inquiry.remind(number);
        return Answer.REMINDED;
    }
}
