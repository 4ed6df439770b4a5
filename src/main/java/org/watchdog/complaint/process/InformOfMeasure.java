package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Closing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Tells the complainant whether a measure was taken, before that measure has run its course. */
@Named
@Service
class InformOfMeasure implements CaseStep {

    enum Answer {
        INFORMED
    }

    private final Closing closing;

    @Inject
    InformOfMeasure(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.inform(number);
        return Answer.INFORMED;
    }
}
