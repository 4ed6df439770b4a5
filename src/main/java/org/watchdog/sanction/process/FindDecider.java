package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.Deciding;

/** A returned measure goes back to where it was decided. */
@Named
@Service
class FindDecider implements CaseStep {

    enum Answer {
        COMMITTEE,
        OFFICE
    }

    private final Deciding deciding;

    @Inject
    FindDecider(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Answer take(CaseNumber number) {
        return deciding.isForCommittee(number) ? Answer.COMMITTEE : Answer.OFFICE;
    }
}
