package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.Dispatch;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Puts the claim into the outbox; it goes to the insurer after this transaction. */
@Named
@Service
class HandOverToInsurer implements CaseStep {

    enum Answer {
        BOOKED
    }

    private final Dispatch dispatch;

    @Inject
    HandOverToInsurer(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public Answer take(CaseNumber number) {
        dispatch.book(number);
        return Answer.BOOKED;
    }
}
