package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Reads the ledger for people: the lines of a period, of a month, and the proof of all of it. It moves nothing. */
@Service
@Transactional
public class Statements {

    private final EntityManager rows;

    @Inject
    Statements(EntityManager rows) {
        this.rows = rows;
    }

    /** The lines of a period after a place, in order; each with the balance after it. */
    public List<Line> lines(long policy, long after, int limit) {
        return withDatabase(database -> new Book(database).lines(policy, after, limit));
    }

    /** What stands in the period now. */
    public Balance balance(long policy) {
        return withDatabase(database -> new Book(database).balance(policy));
    }

    /** All lines that were booked in a month. */
    public Statement of(YearMonth month) {
        var from = month.atDay(1).atStartOfDay(Words.TOKYO).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(Words.TOKYO).toInstant();
        return new Statement(month, withDatabase(database -> new Book(database).lines(from, to)));
    }

    /** Recomputes everything from the lines. */
    public Verdict verify() {
        return withDatabase(database -> new Proof(database).all());
    }

    private interface Reading<T> {
        T from(Connection database) throws SQLException;
    }

    private <T> T withDatabase(Reading<T> reading) {
        rows.flush();
        try {
            return reading.from(rows.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
