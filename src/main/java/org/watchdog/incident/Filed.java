package org.watchdog.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.incident.Reports.Sent;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Contact;
import org.watchdog.register.Industry;
import org.watchdog.register.Mark;
import org.watchdog.register.Standing;

/**
 * A report as it goes on paper: the version that was sent, and the business with its cover sheet.
 *
 * @param standing of the business when it first reported
 * @param mark the newest one of the case's scheme, as the register knows it now
 * @param contact the person for privacy, as the register knows it now
 */
public record Filed(
        CaseNumber caseNumber,
        Cover cover,
        Sent sent,
        String business,
        Industry industry,
        Standing standing,
        Optional<Mark> mark,
        Optional<Contact> contact) {

    /** The day on which this version was sent, in Tokyo. */
    LocalDate day() {
        return LocalDate.ofInstant(sent.at(), Words.TOKYO);
    }
}
