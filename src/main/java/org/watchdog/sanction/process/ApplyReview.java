package org.watchdog.sanction.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;
import org.watchdog.sanction.ObjectionReview;

/** Carries out what the objection board said, and tells the business. */
@Named
@Service
class ApplyReview implements CaseStep {

    enum Answer {
        APPLIED
    }

    private final ObjectionReview review;

    @Inject
    ApplyReview(ObjectionReview review) {
        this.review = review;
    }

    @Override
    public Answer take(CaseNumber number) {
        review.apply(number);
        return Answer.APPLIED;
    }
}
