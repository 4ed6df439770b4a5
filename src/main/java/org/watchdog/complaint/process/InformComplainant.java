package org.watchdog.complaint.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Handling;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.engine.CaseStep;

/** Tells the complainant how it ended. */
@Named
@Dependent
class InformComplainant implements CaseStep {

    enum Answer {
        INFORMED
    }

    private final Handling handling;

    @Inject
    InformComplainant(Handling handling) {
        this.handling = handling;
    }

    @Override
    public Answer take(CaseNumber number) {
        handling.inform(number);
        return Answer.INFORMED;
    }
}
