package org.watchdog.calendar.web;

import java.util.Optional;
import org.watchdog.calendar.CalendarEntry;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;

/** A day that the administrator closes or opens, by JSON or by the form: one reading for both. */
final class DayWanted {

    /** Where the words of its errors stand. */
    static final String WORDS = "calendar.change";

    private DayWanted() {}

    /** The entry that is wanted; empty when {@code sent} now holds errors. A day that opens needs no name. */
    static Optional<CalendarEntry> read(Submission sent) {
        var day = sent.requiredDate("date");
        var calendar = sent.word("calendar", CalendarKind.class).orElse(CalendarKind.BODY);
        boolean closed = sent.flag("closed").orElse(true);
        var nameJa = name(sent, "nameJa", closed, Language.JA);
        var nameEn = name(sent, "nameEn", closed, Language.EN);
        var reason = sent.requiredText("reason", 1, 500);
        if (day.isBefore(NationalHolidays.FIRST) || day.isAfter(NationalHolidays.LAST)) {
            sent.refuse("date", "outsideCalendar");
        }
        return sent.errors().isEmpty()
                ? Optional.of(new CalendarEntry(day, calendar, closed, nameJa, nameEn, reason))
                : Optional.empty();
    }

    private static String name(Submission sent, String field, boolean required, Language language) {
        return required
                ? sent.requiredText(field, 1, 100)
                : sent.text(field, 100).orElseGet(() -> Words.in(language).say("calendar.reason.OPEN"));
    }
}
