package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Is the business to be heard first (R-DEF-09, R-OBJ-04)? */
@Named
@Service
class WeighNotice implements CaseStep {

    enum Answer {
        NEEDED,
        NOT_NEEDED
    }

    private final Deliberations deliberations;

    @Inject
    WeighNotice(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Answer take(CaseNumber number) {
        return deliberations.callsForNotice(number) ? Answer.NEEDED : Answer.NOT_NEEDED;
    }
}
