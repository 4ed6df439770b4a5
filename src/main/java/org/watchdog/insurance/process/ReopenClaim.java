package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.ClaimClosing;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Opens the case again. */
@Named
@Service
class ReopenClaim implements CaseStep {

    enum Answer {
        REOPENED
    }

    private final ClaimClosing closing;

    @Inject
    ReopenClaim(ClaimClosing closing) {
        this.closing = closing;
    }

    @Override
    public Answer take(CaseNumber number) {
        closing.openAgain(number);
        return Answer.REOPENED;
    }
}
