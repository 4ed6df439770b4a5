package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Screening;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Asks the complainant for what is missing; the clock starts. */
@Named
@Service
class AskForMore implements CaseStep {

    enum Answer {
        ASKED
    }

    private final Screening screening;

    @Inject
    AskForMore(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Answer take(CaseNumber number) {
        screening.askForMore(number);
        return Answer.ASKED;
    }
}
