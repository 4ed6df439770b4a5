package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Notes that no report on prevention came in time. */
@Named
@Service
class NotePreventionMissing implements CaseStep {

    enum Answer {
        NOTED
    }

    private final PreventionDesk desk;

    @Inject
    NotePreventionMissing(PreventionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer take(CaseNumber number) {
        desk.noteMissing(number);
        return Answer.NOTED;
    }
}
