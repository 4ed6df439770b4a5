package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.FinalReport;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that no final report came in time. */
@Named
@Service
class NoteUnreported implements CaseStep {

    enum Answer {
        NOTED
    }

    private final FinalReport report;

    @Inject
    NoteUnreported(FinalReport report) {
        this.report = report;
    }

    @Override
    public Answer take(CaseNumber number) {
        report.noteUnreported(number);
        return Answer.NOTED;
    }
}
