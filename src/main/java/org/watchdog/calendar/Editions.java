package org.watchdog.calendar;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Where the calendar is changed: each change is a new edition, and no earlier one is lost. */
@Service
@Transactional
public class Editions {

    private static final Logger LOG = Logger.getLogger(Editions.class.getName());

    private final KeptCalendar kept;
    private final Clock clock;
    private final Event<Object> news;

    @Inject
    Editions(KeptCalendar kept, Clock clock, Event<Object> news) {
        this.kept = kept;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Makes an edition with these entries, which hold over those of earlier editions for the same days.
     *
     * @param by an administrator, or the system when the demo's data are loaded; the caller has checked the right
     * @param reason why, in the office's words
     * @return the edition that holds from the end of the transaction on
     */
    public Edition publish(List<CalendarEntry> entries, Actor by, String reason) {
        if (entries.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("An edition needs entries and a reason");
        }
        var edition = kept.newestHeld()
                .next(LocalDate.ofInstant(clock.instant(), Words.TOKYO).getYear());
        kept.add(new EditionRow(edition, clock.instant(), by, reason));
        entries.forEach(entry -> kept.add(new EntryRow(edition, entry)));
        news.fire(new Audited(
                Chain.CALENDAR,
                by,
                "calendar.published",
                Map.of("edition", edition.toString(), "entries", Integer.toString(entries.size()))));
        news.fire(new CalendarChanged(edition, by, entries));
        LOG.info(() -> "calendar edition " + edition + " with " + entries.size() + " entries");
        return edition;
    }
}
