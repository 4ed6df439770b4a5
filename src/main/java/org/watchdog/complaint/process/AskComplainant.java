package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.Findings;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Asks the complainant whether the holder's answer settles the matter; the clock starts. */
@Named
@Service
class AskComplainant implements CaseStep {

    enum Answer {
        ASKED
    }

    private final Findings findings;

    @Inject
    AskComplainant(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Answer take(CaseNumber number) {
        findings.askComplainant(number);
        return Answer.ASKED;
    }
}
