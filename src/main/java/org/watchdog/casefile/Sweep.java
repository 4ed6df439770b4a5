package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;

/**
 * Marks clocks that have run out, each exactly once also with two nodes: rows are taken with {@code skip locked}, and
 * mark, audit entry and the call to the process are one transaction.
 *
 * <p>No clock is judged by an old calendar: one that was counted by an earlier edition is counted anew first, and runs
 * on if it comes out later. So a day that was closed a moment ago is kept, however fast the midnight comes.
 */
@Service
@Transactional
public class Sweep implements Worker {

    private static final int BATCH = 200;

    private final EntityManager rows;
    private final OpenDays days;
    private final Lengthening lengthening;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Sweep(EntityManager rows, OpenDays days, Lengthening lengthening, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.days = days;
        this.lengthening = lengthening;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public int run() {
        var now = Sql.time(clock.instant());
        @SuppressWarnings("unchecked") // rows of a running clock and its message
        List<Object[]> due = rows.createNativeQuery(
                        "select " + Running.COLUMNS + ", message from casefile_deadline"
                                + " where state = 'OPEN' and fires_at <= ? order by fires_at, id limit ? for update skip locked")
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .getResultList();
        if (!due.isEmpty()) {
            var newest = days.newest();
            for (var row : due) {
                var taken = Running.of(row);
                if (!lengthening.by(newest, taken)) {
                    fire(taken, (String) row[5], now);
                }
            }
        }
        return due.size();
    }

    private void fire(Running taken, @Nullable String message, LocalDateTime now) {
        rows.createNativeQuery("update casefile_deadline set state = ?, ended_at = ? where id = ?")
                .setParameter(1, taken.reminds() ? "MET" : "MISSED")
                .setParameter(2, now)
                .setParameter(3, taken.id())
                .executeUpdate();
        if (message != null) {
            rows.createNativeQuery("insert into casefile_call (case_number, message, next_at) values (?, ?, ?)")
                    .setParameter(1, taken.number().value())
                    .setParameter(2, message)
                    .setParameter(3, now)
                    .executeUpdate();
        }
        news.fire(new Audited(
                taken.number(),
                Actor.SYSTEM,
                taken.reminds() ? "casefile.reminderDue" : "casefile.deadlineMissed",
                Map.of("deadline", taken.name())));
    }
}
