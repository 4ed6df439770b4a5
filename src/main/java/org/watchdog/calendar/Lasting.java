package org.watchdog.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What outlasts a new counting of a deadline: the days that it was told to leave out, whatever a later edition of the
 * calendar says of them, and those on which it was stopped.
 */
record Lasting(Map<LocalDate, Reason> days) {

    static final Lasting NOTHING = new Lasting(Map.of());

    Lasting {
        days = Map.copyOf(days);
    }

    static Lasting of(Explanation told) {
        return new Lasting(told.days().stream()
                .filter(day -> day.reason().isClosed() || day.reason().equals(Reason.STOPPED))
                .collect(toUnmodifiableMap(Explanation.Day::date, Explanation.Day::reason)));
    }

    /** The same with a stop; none where it is resumed on the day of the stop. */
    Lasting stopped(LocalDate from, LocalDate until) {
        var more = new HashMap<>(days);
        from.datesUntil(until).forEach(day -> more.put(day, Reason.STOPPED));
        return new Lasting(more);
    }

    /** Why a day is left out, or {@link Reason#OPEN}; what the calendar says now is asked where nothing lasts. */
    Reason reasonOf(LocalDate day, Supplier<Reason> calendar) {
        var lasts = days.get(day);
        if (lasts != null && lasts.equals(Reason.STOPPED)) {
            return lasts;
        }
        var now = calendar.get();
        return now.isOpen() && lasts != null ? lasts : now;
    }
}
