package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.CoverCheck;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Is the loss covered, by the policy of the day (R-INS-01, -02, -06, -07)? */
@Named
@Service
class CheckCover implements CaseStep {

    enum Answer {
        COVERED,
        NOT_COVERED
    }

    private final CoverCheck cover;

    @Inject
    CheckCover(CoverCheck cover) {
        this.cover = cover;
    }

    @Override
    public Answer take(CaseNumber number) {
        return cover.check(number) ? Answer.COVERED : Answer.NOT_COVERED;
    }
}
