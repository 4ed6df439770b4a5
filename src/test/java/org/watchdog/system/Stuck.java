package org.watchdog.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A lock in the launched system's database, held by the test: whoever needs what it holds comes that far and no
 * further, so that a power cut can be made between two certain steps without any hook in the product.
 */
final class Stuck implements AutoCloseable {

    private final LaunchedSystem system;
    private final Connection holder;

    private Stuck(LaunchedSystem system, String statement) {
        this.system = system;
        this.holder = system.database();
        try {
            holder.setAutoCommit(false);
            holder.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody else reads or writes this table. */
    static Stuck at(LaunchedSystem system, String table) {
        return new Stuck(system, "lock tables " + table + " write");
    }

    /** Nobody adds to the audit of this case. */
    static Stuck atAuditOf(LaunchedSystem system, String caseNumber) {
        return new Stuck(system, "select seq from audit_chain where chain = '" + caseNumber + "' for update");
    }

    /** Waits until somebody waits for the lock with a statement that begins like this. */
    void awaitVictim(String statement) {
        try (var connection = system.database();
                var waiting = connection.prepareStatement("select 1 from information_schema.processlist"
                        + " where info like ? and command <> 'Sleep' and time_ms > 300")) {
            waiting.setString(1, statement + "%");
            awaitUntil(() -> {
                try (var rows = waiting.executeQuery()) {
                    return rows.next();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits, closely, at most a minute, while the lock is held. */
    void awaitUntil(BooleanSupplier until) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come that far");
            }
        }
    }

    /** The lock is mostly gone already, with the database. */
    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            // the database went first, which is what the test is about
        }
    }
}
