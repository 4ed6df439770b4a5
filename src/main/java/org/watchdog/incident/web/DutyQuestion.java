package org.watchdog.incident.web;

import java.util.Optional;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.incident.Circumstances;
import org.watchdog.incident.Duties;
import org.watchdog.incident.ReportingDuty;
import org.watchdog.platform.api.Submission;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class DutyQuestion {

    /** Where the words of its errors stand. */
    static final String WORDS = "incident.error";

    private static final int LONGEST = 90;

    private DutyQuestion() {}

    /** The duties that are asked for; empty when {@code asked} now holds errors. */
    static Optional<Duties> answer(Submission asked, ReportingDuty duty) {
        var knownOn = asked.requiredDate("knownOn");
        if (asked.errors().isEmpty()
                && (knownOn.isBefore(NationalHolidays.FIRST)
                        || knownOn.plusDays(LONGEST).isAfter(NationalHolidays.LAST))) {
            asked.refuse("knownOn", "outsideCalendar");
        }
        var circumstances = new Circumstances(
                knownOn,
                asked.requiredNumber("persons", 0, Circumstances.MOST_PERSONS),
                asked.flag("specialCareRequired").orElse(false),
                asked.flag("financialLossPossible").orElse(false),
                asked.flag("wrongfulPurposeFeared").orElse(false),
                asked.flag("seenByUnspecifiedMany").orElse(false),
                asked.flag("myNumber").orElse(false),
                asked.flag("stronglyEncrypted").orElse(false),
                asked.flag("recoveredUnseen").orElse(false),
                asked.flag("contractorThatNotifiedEntruster").orElse(false));
        return asked.errors().isEmpty() ? Optional.of(duty.of(circumstances)) : Optional.empty();
    }
}
