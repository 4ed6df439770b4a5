package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** How the vote ended; an adopted measure goes into the book of decisions. */
@Named
@Service
class CountVotes implements CaseStep {

    enum Answer {
        ADOPTED,
        REJECTED,
        INQUORATE
    }

    private final Deliberations deliberations;

    @Inject
    CountVotes(Deliberations deliberations) {
        this.deliberations = deliberations;
    }

    @Override
    public Answer take(CaseNumber number) {
        return switch (deliberations.count(number)) {
            case ADOPTED -> Answer.ADOPTED;
            case REJECTED -> Answer.REJECTED;
            case INQUORATE -> Answer.INQUORATE;
        };
    }
}
