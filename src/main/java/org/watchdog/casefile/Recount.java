package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watchdog.calendar.CalendarChanged;
import org.watchdog.calendar.CalendarEntry;
import org.watchdog.calendar.OpenDays;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Wake;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.api.Worker;
import org.watchdog.platform.persistence.Real;

/**
 * Counts the running clocks anew that a newly closed day touches, some hundreds a transaction.
 *
 * <p>The order to do so is written with the edition of the calendar, so a power cut loses neither; how far a pass came
 * is written with the clocks it moved, so none is left out and none is moved twice, whichever node goes on. A pass
 * leaves out what another transaction holds, and cannot see what is being opened elsewhere by the edition before: for
 * those a second pass follows when every node knows the new edition, and {@link Sweep} looks once more before it
 * judges. A stopped clock is counted by the newest edition when it goes on; one that has fired stays as it is.
 */
@Service
@Transactional
public class Recount implements Worker {

    private static final int BATCH = 200;

    /** Longer than a node takes an edition for the newest, and than a transaction may last. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofMinutes(1);

    private final EntityManager rows;
    private final OpenDays days;
    private final Lengthening lengthening;
    private final Event<Wake> wake;
    private final Clock clock;
    private final Clock real;

    @Inject
    Recount(
            EntityManager rows,
            OpenDays days,
            Lengthening lengthening,
            Event<Wake> wake,
            Clock clock,
            @Real Clock real) {
        this.rows = rows;
        this.days = days;
        this.lengthening = lengthening;
        this.wake = wake;
        this.clock = clock;
        this.real = real;
    }

    /** A day that opens after all moves nothing: who was told the later day may rely on it. */
    void changed(@Observes CalendarChanged news) {
        news.entries().stream().filter(CalendarEntry::closed).forEach(entry -> order(entry, news));
        wake.fire(new Wake());
    }

    private void order(CalendarEntry entry, CalendarChanged news) {
        var start = entry.day().atStartOfDay(Words.TOKYO).toInstant();
        var now = clock.instant();
        var first = Sql.time(start.isAfter(now) ? start : now);
        rows.createNativeQuery("""
                        insert into casefile_recount
                          (on_day, calendar, edition, first_fires_at, after_fires_at, after_id, next_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, entry.day())
                .setParameter(2, entry.kind().name())
                .setParameter(3, news.edition().toString())
                .setParameter(4, first)
                .setParameter(5, first)
                .setParameter(6, Long.MAX_VALUE)
                .setParameter(7, Sql.time(real.instant()))
                .executeUpdate();
    }

    @Override
    public int run() {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> orders = rows.createNativeQuery("""
                        select id, on_day, calendar, after_fires_at, after_id, again from casefile_recount
                        where next_at <= ? order by next_at, id limit 1 for update skip locked""")
                .setParameter(1, Sql.time(real.instant()))
                .getResultList();
        for (var order : orders) {
            var touched = touched(order);
            var newest = days.newest();
            touched.forEach(row -> lengthening.by(newest, Running.of(row)));
            if (touched.size() == BATCH) {
                goOn(order, touched.get(BATCH - 1));
            } else {
                endPass(order);
            }
        }
        return orders.size();
    }

    /** The clocks behind those already seen that count this day, in the order of the index they are swept by. */
    private List<Object[]> touched(Object[] order) {
        var after = Sql.time(Sql.instant(order[3]));
        @SuppressWarnings("unchecked") // rows of a running clock and when it fires
        List<Object[]> found = rows.createNativeQuery("select " + Running.COLUMNS + """
                        , fires_at from casefile_deadline
                        where state = 'OPEN' and fires_at >= ? and (fires_at > ? or id > ?) and counted_from <= ?
                          and (calendar = 'BODY' or ? = 'NATIONAL')
                        order by fires_at, id limit ? for update skip locked""")
                .setParameter(1, after)
                .setParameter(2, after)
                .setParameter(3, order[4])
                .setParameter(4, Sql.day(order[1]))
                .setParameter(5, order[2])
                .setParameter(6, BATCH)
                .getResultList();
        return found;
    }

    private void goOn(Object[] order, Object[] last) {
        rows.createNativeQuery("update casefile_recount set after_fires_at = ?, after_id = ? where id = ?")
                .setParameter(1, Sql.time(Sql.instant(last[5])))
                .setParameter(2, last[0])
                .setParameter(3, order[0])
                .executeUpdate();
    }

    private void endPass(Object[] order) {
        if (Sql.flag(order[5])) {
            rows.createNativeQuery("delete from casefile_recount where id = ?")
                    .setParameter(1, order[0])
                    .executeUpdate();
            return;
        }
        Instant later = real.instant().plus(UNTIL_ALL_KNOW);
        rows.createNativeQuery("""
                        update casefile_recount
                        set again = true, next_at = ?, after_fires_at = first_fires_at, after_id = ? where id = ?""")
                .setParameter(1, Sql.time(later))
                .setParameter(2, Long.MAX_VALUE)
                .setParameter(3, order[0])
                .executeUpdate();
    }
}
