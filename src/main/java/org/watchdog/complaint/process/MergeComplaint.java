package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Screening;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Joins the case with the one that handles the same matter; both complainants are told. */
@Named
@Service
class MergeComplaint implements CaseStep {

    enum Answer {
        MERGED
    }

    private final Screening screening;

    @Inject
    MergeComplaint(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Answer take(CaseNumber number) {
        screening.merge(number);
        return Answer.MERGED;
    }
}
