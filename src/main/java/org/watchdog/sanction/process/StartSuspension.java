package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.Suspending;

/** From 00:00 of the first day the mark must not be used (R-NAP-14). */
@Named
@Service
class StartSuspension implements CaseStep {

    enum Answer {
        SUSPENDED
    }

    private final Suspending suspending;

    @Inject
    StartSuspension(Suspending suspending) {
        this.suspending = suspending;
    }

    @Override
    public Answer take(CaseNumber number) {
        suspending.begin(number);
        return Answer.SUSPENDED;
    }
}
