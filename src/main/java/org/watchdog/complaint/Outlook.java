package org.watchdog.complaint;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What lies before a complaint that was just filed, with its days (R-DEF-01, not an official number). */
@Service
public class Outlook {

    private final OpenDays days;
    private final int holderDays;

    @Inject
    Outlook(
            OpenDays days,
            @ConfigProperty(name = "watchdog.complaint.holder-answer.business-days", defaultValue = "10")
                    int holderDays) {
        this.days = days;
        this.holderDays = holderDays;
    }

    /**
     * The road ahead.
     *
     * @param holderDays business days that the holder has for its answer
     * @param earliest until when it would have to answer if we asked it on the day of the filing
     */
    public record Ahead(int holderDays, Explanation earliest) {}

    public Ahead from(Instant filedAt) {
        var day = LocalDate.ofInstant(filedAt, Words.TOKYO);
        return new Ahead(holderDays, days.explain(day, DeadlineRule.businessDays(holderDays)));
    }
}
