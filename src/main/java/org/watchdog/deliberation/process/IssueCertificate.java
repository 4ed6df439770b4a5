package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.deliberation.Certificates;
import org.watchdog.deliberation.Recall;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** The certificate that every copy is destroyed or lost; it lists every number. */
@Named
@Service
class IssueCertificate implements CaseStep {

    enum Answer {
        ISSUED
    }

    private final Certificates certificates;
    private final Recall recall;

    @Inject
    IssueCertificate(Certificates certificates, Recall recall) {
        this.certificates = certificates;
        this.recall = recall;
    }

    @Override
    public Answer take(CaseNumber number) {
        certificates.issue(number);
        recall.goOn(number);
        return Answer.ISSUED;
    }
}
