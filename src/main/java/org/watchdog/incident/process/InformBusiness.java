package org.watchdog.incident.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.incident.Decision;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Tells the business how it was decided; the clock of the report on prevention starts. */
@Named
@Service
class InformBusiness implements CaseStep {

    enum Answer {
        INFORMED
    }

    private final Decision decision;

    @Inject
    InformBusiness(Decision decision) {
        this.decision = decision;
    }

    @Override
    public Answer take(CaseNumber number) {
        decision.inform(number);
        return Answer.INFORMED;
    }
}
