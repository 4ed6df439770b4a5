package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.StatementDesk;

/** Tells the business the facts and the intended measure before it is put to the vote (R-OBJ-04). */
@Named
@Service
class NoticeOfIntent implements CaseStep {

    enum Answer {
        ANNOUNCED,
        NOT_NEEDED
    }

    private final StatementDesk desk;

    @Inject
    NoticeOfIntent(StatementDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer take(CaseNumber number) {
        return desk.announce(number) ? Answer.ANNOUNCED : Answer.NOT_NEEDED;
    }
}
