package org.watchdog.insurance.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.insurance.CoverCheck;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Closes a claim that is not covered, and tells the holder every reason. */
@Named
@Service
class RefuseCover implements CaseStep {

    enum Answer {
        REFUSED
    }

    private final CoverCheck cover;

    @Inject
    RefuseCover(CoverCheck cover) {
        this.cover = cover;
    }

    @Override
    public Answer take(CaseNumber number) {
        cover.refuse(number);
        return Answer.REFUSED;
    }
}
