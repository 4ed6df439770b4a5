package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.FinalReport;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Reminds the business of its final report. */
@Named
@Service
class RemindFinalReport implements CaseStep {

    enum Answer {
        REMINDED
    }

    private final FinalReport report;

    @Inject
    RemindFinalReport(FinalReport report) {
        this.report = report;
    }

    @Override
    public Answer take(CaseNumber number) {
        report.remind(number);
        return Answer.REMINDED;
    }
}
