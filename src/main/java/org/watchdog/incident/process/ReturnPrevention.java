package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.PreventionDesk;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Asks the business for its report on prevention once more; the clock starts anew. */
@Named
@Service
class ReturnPrevention implements CaseStep {

    enum Answer {
        ASKED
    }

    private final PreventionDesk desk;

    @Inject
    ReturnPrevention(PreventionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer take(CaseNumber number) {
        desk.askAgain(number);
        return Answer.ASKED;
    }
}
