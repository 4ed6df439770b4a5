package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.Disbursement;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Pays what is due from the reserve, and tells the holder. */
@Named
@Service
class RecordPayment implements CaseStep {

    enum Answer {
        PAID
    }

    private final Disbursement disbursement;

    @Inject
    RecordPayment(Disbursement disbursement) {
        this.disbursement = disbursement;
    }

    @Override
    public Answer take(CaseNumber number) {
        disbursement.payDue(number);
        return Answer.PAID;
    }
}
