package org.watchdog.calendar.web;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.calendar.OpenDays;
import org.watchdog.platform.api.Submission;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class Question {

    /** Where the words of its errors stand. */
    static final String WORDS = "calendar.deadline";

    private Question() {}

    /** The deadline that is asked for; empty when {@code asked} now holds errors. */
    static Optional<Explanation> answer(Submission asked, OpenDays days) {
        var from = asked.requiredDate("from");
        var count = (int) asked.requiredNumber("count", 1, DeadlineRule.MOST);
        var unit = asked.requiredWord("unit", Unit.class);
        var countFirstDay = asked.flag("countFirstDay").orElse(false);
        var roll = asked.word("roll", Roll.class).orElse(Roll.NONE);
        var calendar = asked.word("calendar", CalendarKind.class).orElse(CalendarKind.NATIONAL);
        if (!asked.errors().isEmpty()) {
            return Optional.empty();
        }
        var explanation = days.explainIfKnown(from, new DeadlineRule(count, unit, countFirstDay, roll, calendar));
        if (explanation.isEmpty()) {
            asked.refuse(isKnown(from) ? "count" : "from", "outsideCalendar");
        }
        return explanation;
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(NationalHolidays.FIRST) && !day.isAfter(NationalHolidays.LAST);
    }
}
