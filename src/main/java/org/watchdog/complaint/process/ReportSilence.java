package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Puts the silence before those who decide on measures (R-ACC-03). */
@Named
@Service
class ReportSilence implements CaseStep {

    enum Answer {
        REPORTED
    }

    private final HolderInquiry inquiry;

    @Inject
    ReportSilence(HolderInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Answer take(CaseNumber number) {
        inquiry.reportSilence(number);
        return Answer.REPORTED;
    }
}
