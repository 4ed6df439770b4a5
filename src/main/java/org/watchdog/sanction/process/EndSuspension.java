package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.Suspending;

/** The last day is over: the register is as before, and the business is told. */
@Named
@Service
class EndSuspension implements CaseStep {

    enum Answer {
        RESTORED
    }

    private final Suspending suspending;

    @Inject
    EndSuspension(Suspending suspending) {
        this.suspending = suspending;
    }

    @Override
    public Answer take(CaseNumber number) {
        suspending.end(number);
        return Answer.RESTORED;
    }
}
