package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** From now on the case waits for its committee. */
@Named
@Service
class RaiseItem implements CaseStep {

    enum Answer {
        RAISED
    }

    private final Deliberations deliberations;

    @Inject
    RaiseItem(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Answer take(CaseNumber number) {
        deliberations.raise(number);
        return Answer.RAISED;
    }
}
