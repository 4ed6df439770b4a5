package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.casefile.Path;
import org.watchdog.deliberation.Deliberations;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/**
 * The case takes up what its committee decided; where it could not decide, the facts are established anew. A second
 * deliberation, after an objection, went on beside the case's way.
 */
@Named
@Service
class HeedDecision implements CaseStep {

    enum Answer {
        MEASURE,
        NO_MEASURE,
        BACK_FOR_FACTS
    }

    private final Deliberations deliberations;
    private final Path path;

    @Inject
    HeedDecision(Deliberations deliberations, Path path) {
        this.deliberations = deliberations;
        this.path = path;
    }

    @Override
    public Answer take(CaseNumber number) {
        path.standOnItsWay(number);
        return switch (deliberations.announce(number)) {
            case MEASURE -> Answer.MEASURE;
            case NO_MEASURE -> Answer.NO_MEASURE;
            case BACK_FOR_FACTS -> Answer.BACK_FOR_FACTS;
        };
    }
}
