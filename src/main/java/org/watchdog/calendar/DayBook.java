package org.watchdog.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of open and closed days at one edition: the law's rules, and the entries that override them. Public
 * for {@link LatestBook} alone; the other rooms ask {@link OpenDays}.
 */
public final class DayBook {

    private final Edition edition;
    private final Map<LocalDate, CalendarEntry> national = new HashMap<>();
    private final Map<LocalDate, CalendarEntry> own = new HashMap<>();

    /** @param entries in the order of their editions: a later one holds over an earlier one */
    DayBook(Edition edition, List<CalendarEntry> entries) {
        this.edition = edition;
        for (var entry : entries) {
            (entry.kind() == CalendarKind.NATIONAL ? national : own).put(entry.day(), entry);
        }
    }

    Edition edition() {
        return edition;
    }

    boolean reaches(LocalDate day) {
        return !day.isBefore(NationalHolidays.FIRST) && !day.isAfter(NationalHolidays.LAST);
    }

    boolean isOpen(LocalDate day, CalendarKind kind) {
        return reasonOf(day, kind).isOpen();
    }

    /** {@link Reason#OPEN}, or why the day is closed; a holiday's name says more than the day of the week. */
    Reason reasonOf(LocalDate day, CalendarKind kind) {
        var holiday = holiday(day);
        if (!holiday.isOpen()) {
            return holiday;
        }
        if (isYearEnd(day)) {
            return Reason.YEAR_END;
        }
        var entry = own.get(day);
        if (kind == CalendarKind.BODY && entry != null && entry.closed()) {
            return Reason.named(entry.nameJa(), entry.nameEn());
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Reason.SATURDAY;
            case SUNDAY -> Reason.SUNDAY;
            default -> Reason.OPEN;
        };
    }

    private Reason holiday(LocalDate day) {
        var entry = national.get(day);
        if (entry == null) {
            return NationalHolidays.on(day).map(Reason::of).orElse(Reason.OPEN);
        }
        return entry.closed() ? Reason.named(entry.nameJa(), entry.nameEn()) : Reason.OPEN;
    }

    /** Days on which authorities are closed besides the holidays (Act on Holidays of Administrative Organs, art. 1). */
    private static boolean isYearEnd(LocalDate day) {
        return switch (day.getMonth()) {
            case DECEMBER -> day.getDayOfMonth() >= 29;
            case JANUARY -> day.getDayOfMonth() <= 3;
            default -> false;
        };
    }
}
