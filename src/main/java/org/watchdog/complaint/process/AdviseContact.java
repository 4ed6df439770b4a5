package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Screening;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Tells the complainant how to ask the business first; the clock starts (R-WD-01). */
@Named
@Service
class AdviseContact implements CaseStep {

    enum Answer {
        ADVISED
    }

    private final Screening screening;

    @Inject
    AdviseContact(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Answer take(CaseNumber number) {
        screening.adviseContact(number);
        return Answer.ADVISED;
    }
}
