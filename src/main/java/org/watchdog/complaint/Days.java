package org.watchdog.complaint;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.platform.api.Service;

/** How long each step of a complaint may take, in business days; all are settings (R-WD-08, R-DEF-01, R-DEF-03). */
@Service
class Days {

    private final Config settings;

    @Inject
    Days(Config settings) {
        this.settings = settings;
    }

    /** The business is asked first; then the complainant comes back. */
    DeadlineRule contact() {
        return of("contact-first", 20);
    }

    DeadlineRule moreInformation() {
        return of("more-information", 10);
    }

    DeadlineRule holderReminder() {
        return of("holder-reminder", 5);
    }

    DeadlineRule holderAnswer() {
        return of("holder-answer", 10);
    }

    DeadlineRule formalAnswer() {
        return of("holder-formal-answer", 5);
    }

    DeadlineRule lastAnswer() {
        return of("holder-last-answer", 10);
    }

    DeadlineRule complainantAnswer() {
        return of("complainant-answer", 10);
    }

    DeadlineRule reviewRequest() {
        return of("review-request", 10);
    }

    private DeadlineRule of(String step, int usual) {
        return DeadlineRule.businessDays(
                settings.getOptionalValue("watchdog.complaint." + step + ".business-days", Integer.class)
                        .orElse(usual));
    }
}
