package org.watchdog.calendar;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;

/**
 * The closed days as the administrator sees and changes them: the holidays by law, and what the editions of the
 * calendar say otherwise. Each change is a new edition; deadlines that run are lengthened by it, never shortened.
 */
@Service
@Transactional
public class ClosedDays {

    private static final int EDITIONS = 20;

    private final KeptCalendar kept;
    private final Editions editions;

    @Inject
    ClosedDays(KeptCalendar kept, Editions editions) {
        this.kept = kept;
        this.editions = editions;
    }

    /**
     * A day that is closed, or that is open though a law or an earlier edition closed it.
     *
     * @param entry what the newest edition says of it; empty where it is closed by the law's general rules alone
     */
    public record Known(LocalDate day, CalendarKind calendar, Reason name, boolean closed, Optional<Said> entry) {}

    /** The edition that says so, and what it rests on. */
    public record Said(Edition edition, String source) {}

    /** Who made an edition, when and why. */
    public record Made(Edition edition, Instant at, Actor by, String reason) {}

    /** The edition that holds now. */
    public Edition newest() {
        return kept.newest();
    }

    /** The last editions, the newest first. */
    public List<Made> editions() {
        return kept.editions(EDITIONS).stream().map(EditionRow::made).toList();
    }

    /** The days of a year from 1980 to 2099, in order; without Saturdays, Sundays and the year end. */
    public List<Known> of(int year) {
        Map<Place, Known> days = new HashMap<>();
        NationalHolidays.of(year).forEach((day, holiday) -> {
            var known = new Known(day, CalendarKind.NATIONAL, Reason.of(holiday), true, Optional.empty());
            days.put(new Place(day, CalendarKind.NATIONAL), known);
        });
        kept.entries(year).forEach(row -> days.put(Place.of(row.entry()), known(row)));
        var sorted = new ArrayList<>(days.values());
        sorted.sort(Comparator.comparing(Known::day).thenComparing(Known::calendar));
        return List.copyOf(sorted);
    }

    private record Place(LocalDate day, CalendarKind calendar) {

        static Place of(CalendarEntry entry) {
            return new Place(entry.day(), entry.kind());
        }
    }

    private static Known known(EntryRow row) {
        var entry = row.entry();
        return new Known(
                entry.day(),
                entry.kind(),
                Reason.named(entry.nameJa(), entry.nameEn()),
                entry.closed(),
                Optional.of(new Said(row.edition(), entry.source())));
    }

    /** Whether an edition with this entry would change anything: the day is not yet as it says. */
    public boolean isNew(CalendarEntry entry) {
        var known = of(entry.day().getYear()).stream()
                .filter(k -> k.day().equals(entry.day()) && k.calendar() == entry.kind())
                .findFirst();
        return known.map(Known::closed).orElse(false) != entry.closed();
    }

    /**
     * Closes a day, or opens it after all, in a new edition; what the entry rests on is the reason of the edition too.
     *
     * @return the edition; empty if the day is so already
     */
    public Optional<Edition> declare(CalendarEntry entry, Actor by) {
        kept.newestHeld();
        return isNew(entry) ? Optional.of(editions.publish(List.of(entry), by, entry.source())) : Optional.empty();
    }
}
