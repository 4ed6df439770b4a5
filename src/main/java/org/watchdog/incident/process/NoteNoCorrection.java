package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.ReportCheck;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that no correction came in time. */
@Named
@Service
class NoteNoCorrection implements CaseStep {

    enum Answer {
        NOTED
    }

    private final ReportCheck check;

    @Inject
    NoteNoCorrection(ReportCheck check) {
        this.check = check;
    }

    @Override
    public Answer take(CaseNumber number) {
        check.noteNoCorrection(number);
        return Answer.NOTED;
    }
}
