package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchdog.complaint.HolderInquiry;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.CaseStep;

/** Orders a review of the site of a holder that keeps silent; the last clock starts (R-WD-02). */
@Named
@Service
class OrderSiteReview implements CaseStep {

    enum Answer {
        ORDERED
    }

    private final HolderInquiry inquiry;

    @Inject
    OrderSiteReview(HolderInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Answer take(CaseNumber number) {
        inquiry.orderSiteReview(number);
        return Answer.ORDERED;
    }
}
