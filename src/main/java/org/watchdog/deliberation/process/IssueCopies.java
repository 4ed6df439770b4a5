package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** One numbered copy for each member who is not recused. */
@Named
@Service
class IssueCopies implements CaseStep {

    enum Answer {
        ISSUED
    }

    private final Deliberations deliberations;

    @Inject
    IssueCopies(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Answer take(CaseNumber number) {
        deliberations.issueCopies(number);
        return Answer.ISSUED;
    }
}
