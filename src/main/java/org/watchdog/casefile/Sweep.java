package org.watchdog.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Worker;

/**
 * Marks clocks that have run out, each exactly once also with two nodes: rows are taken with {@code skip locked}, and
 * mark, audit entry and the call to the process are one transaction.
 */
@Dependent
@Transactional
public class Sweep implements Worker {

    private static final int BATCH = 200;

    private final EntityManager rows;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Sweep(EntityManager rows, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public int run() {
        var now = Sql.time(clock.instant());
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> due = rows.createNativeQuery("""
                        select id, case_number, name, message from casefile_deadline
                        where state = 'OPEN' and fires_at <= ? order by fires_at, id limit ? for update skip locked""")
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .getResultList();
        for (var row : due) {
            rows.createNativeQuery("update casefile_deadline set state = 'MISSED', ended_at = ? where id = ?")
                    .setParameter(1, now)
                    .setParameter(2, row[0])
                    .executeUpdate();
            if (row[3] != null) {
                rows.createNativeQuery("insert into casefile_call (case_number, message, next_at) values (?, ?, ?)")
                        .setParameter(1, row[1])
                        .setParameter(2, row[3])
                        .setParameter(3, now)
                        .executeUpdate();
            }
            news.fire(new Audited(
                    new CaseNumber((String) row[1]),
                    Actor.SYSTEM,
                    "casefile.deadlineMissed",
                    Map.of("deadline", (String) row[2])));
        }
        return due.size();
    }
}
