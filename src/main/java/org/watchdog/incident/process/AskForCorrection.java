package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.ReportCheck;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Tells the business by when its report must be corrected; the clock starts. */
@Named
@Service
class AskForCorrection implements CaseStep {

    enum Answer {
        ASKED
    }

    private final ReportCheck check;

    @Inject
    AskForCorrection(ReportCheck check) {
        this.check = check;
    }

    @Override
    public Answer take(CaseNumber number) {
        check.askForCorrection(number);
        return Answer.ASKED;
    }
}
