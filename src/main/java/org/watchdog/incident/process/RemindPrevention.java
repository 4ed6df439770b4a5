package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Reminds the business of its report on prevention. */
@Named
@Service
class RemindPrevention implements CaseStep {

    enum Answer {
        REMINDED
    }

    private final PreventionDesk desk;

    @Inject
    RemindPrevention(PreventionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer take(CaseNumber number) {
        desk.remind(number);
        return Answer.REMINDED;
    }
}
