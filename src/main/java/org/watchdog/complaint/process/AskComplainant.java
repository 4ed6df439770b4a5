package org.watchdog.complaint.process;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Handling;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.engine.CaseStep;

/** Asks the complainant whether the holder's answer settles the matter; the clock starts. */
@Named
@Dependent
class AskComplainant implements CaseStep {

    enum Answer {
        ASKED
    }

    private final Handling handling;

    @Inject
    AskComplainant(Handling handling) {
        this.handling = handling;
    }

    @Override
    public Answer take(CaseNumber number) {
        handling.askComplainant(number);
        return Answer.ASKED;
    }
}
