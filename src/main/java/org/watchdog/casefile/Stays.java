package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.watchdog.kernel.CaseKind;
import org.watchdog.platform.api.Service;

/**
 * How long the cases were in each of their states. A stay is written down when it is over, in the transaction that ends
 * it; a case that still waits is in no figure.
 */
@Service
public class Stays {

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    Stays(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The stays of one kind of case in one state; times in seconds. */
    public record Summary(CaseKind kind, CaseState state, long count, long totalSeconds, long longestSeconds) {}

    /**
     * Writes down the stay in the state that the case has left, if it has left it: since its last change of state, or
     * since it was opened.
     */
    void changed(Case of, CaseState before) {
        if (of.state() == before) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.createNativeQuery(
                        "insert into casefile_stay (case_number, kind, state, since, ended_at) values (?, ?, ?, ?, ?)")
                .setParameter(1, of.number().value())
                .setParameter(2, of.kind().name())
                .setParameter(3, before.name())
                .setParameter(4, Sql.time(of.begin(now)))
                .setParameter(5, Sql.time(now))
                .executeUpdate();
    }

    /**
     * The stays that ended in this time. What it costs grows with them alone, never with the cases that are open or
     * ever were: one range of one index, from which everything is read.
     *
     * @param until the first instant behind it
     */
    public List<Summary> between(Instant from, Instant until) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery("""
                        select kind, state, count(*), sum(timestampdiff(second, since, ended_at)),
                          max(timestampdiff(second, since, ended_at))
                        from casefile_stay where ended_at >= ? and ended_at < ? and state <> 'CLOSED'
                        group by kind, state""")
                .setParameter(1, Sql.time(from))
                .setParameter(2, Sql.time(until))
                .getResultList();
        return found.stream()
                .map(row -> new Summary(
                        CaseKind.valueOf((String) row[0]),
                        CaseState.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }
}
