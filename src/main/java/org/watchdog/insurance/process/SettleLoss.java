package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.Settlement;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Splits the loss between holder and insurer (R-INS-03, -05), and holds what is payable in reserve. */
@Named
@Service
class SettleLoss implements CaseStep {

    enum Answer {
        PAYABLE,
        BELOW_DEDUCTIBLE,
        NOT_COVERED,
        LIMIT_EXHAUSTED
    }

    private final Settlement settlement;

    @Inject
    SettleLoss(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public Answer take(CaseNumber number) {
        return switch (settlement.settle(number)) {
            case PAYABLE -> Answer.PAYABLE;
            case BELOW_DEDUCTIBLE -> Answer.BELOW_DEDUCTIBLE;
            case NOT_COVERED -> Answer.NOT_COVERED;
            case LIMIT_EXHAUSTED -> Answer.LIMIT_EXHAUSTED;
        };
    }
}
