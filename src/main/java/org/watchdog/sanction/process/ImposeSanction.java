package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.Imposing;

/** What was decided takes effect: register, letter, period without applications, publication. */
@Named
@Service
class ImposeSanction implements CaseStep {

    enum Answer {
        IMPOSED,
        NO_MEASURE,
        NOT_POSSIBLE
    }

    private final Imposing imposing;

    @Inject
    ImposeSanction(Imposing imposing) {
        this.imposing = imposing;
    }

    @Override
    public Answer take(CaseNumber number) {
        return switch (imposing.impose(number)) {
            case IMPOSED -> Answer.IMPOSED;
            case NO_MEASURE -> Answer.NO_MEASURE;
            case NOT_POSSIBLE -> Answer.NOT_POSSIBLE;
        };
    }
}
