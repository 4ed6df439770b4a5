package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Book.Entry.Written;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.launcher.DatabaseAccess;
import org.watchdog.system.OwnDatabase;

/**
 * How many movements a second 32 threads book in one period, against the bare statements, in turns on the same durable
 * MariaDB. Run by {@code mvn -Pbench test-compile exec:exec@ledger}; ends with 1 below the ratio that we promise.
 *
 * <p>The bare side is what the promise names, an insert and a conditional update, and a commit: its line has the same
 * columns, keys and values, in a table of its own, and is numbered by the table; the row of the period is held last and
 * shortest. Ours does more for the same commit: the row of the loss decides and is moved, the line takes its number and
 * the balance after it from the row of the period, and they are read back. Neither seals the reason nor writes the
 * audit, which come with the transaction around a movement.
 */
public final class LedgerBench {

    private static final double PROMISED = 0.7;
    private static final int ROUNDS = 7;
    private static final int THREADS = 32;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final long ENDLESS = 1_000_000_000_000_000L;

    private LedgerBench() {}

    /** Prints each round and the median of the ratios. */
    public static void main(String[] arguments) throws Exception {
        var database = OwnDatabase.start(Path.of("target/bench-ledger").toAbsolutePath());
        double median;
        try {
            median = measure(database.access());
        } finally {
            database.stop(Duration.ofSeconds(10));
        }
        System.out.printf("ledger: %.2f of the bare statements (promised: %.1f)%n", median, PROMISED);
        System.exit(median < PROMISED ? 1 : 0);
    }

    private static double measure(DatabaseAccess access) throws Exception {
        SamplePolicy.tables(access);
        long policy;
        try (var connection = open(access)) {
            policy = prepare(connection);
            connection.commit();
        }
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var bare = perSecond(access, (connection, thread, turn) -> bare(connection, claim(thread)));
            var ours = perSecond(access, (connection, thread, turn) -> move(connection, claim(thread), turn));
            System.out.printf("round %d: ledger %,.0f/s, bare %,.0f/s%n", round + 1, ours, bare);
            ratios.add(ours / bare);
        }
        try (var connection = open(access)) {
            if (!new Proof(connection).all().of(policy).isEmpty()) {
                throw new IllegalStateException("the ledger does not add up");
            }
        }
        Collections.sort(ratios);
        return ratios.get(ROUNDS / 2);
    }

    private static long prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bare_line like insurance_line");
            statement.execute("alter table bare_line drop primary key, modify n bigint not null auto_increment,"
                    + " add primary key (n, policy)");
            statement.execute("create table bare_balance like insurance_balance");
            statement.execute("insert into bare_balance (policy, limit_yen) values (1, " + ENDLESS + ")");
        }
        var terms = new Terms(
                new Yen(ENDLESS),
                new Yen(ENDLESS),
                Yen.ZERO,
                Optional.empty(),
                List.of(),
                Yen.ZERO,
                Yen.ZERO,
                true,
                true,
                true);
        var policy = SamplePolicy.attach(connection, 1, terms);
        for (int thread = 0; thread < THREADS; thread++) {
            new Book(connection).open(claim(thread), claim(thread), policy, terms.mostPerClaim());
        }
        return policy;
    }

    private static CaseNumber claim(int thread) {
        return new CaseNumber("K-2026-%06d".formatted(thread + 1));
    }

    private static void bare(Connection connection, CaseNumber claim) throws SQLException {
        try (var insert = connection.prepareStatement("""
                        insert into bare_line (policy, kind, account, claim, paid_change, reserved_change, reserved_to,
                            deductible_change, paid_after, reserved_after, limit_yen, reverses, reason_sealed, booked_by,
                            booked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                var update = connection.prepareStatement("""
                        update bare_balance
                        set paid_yen = paid_yen + ?, reserved_yen = reserved_yen + ?, last_line = last_line + 1
                        where policy = ? and paid_yen + reserved_yen + ? <= limit_yen""")) {
            set(
                    insert,
                    1L,
                    "RESERVE",
                    claim.value(),
                    claim.value(),
                    0L,
                    1L,
                    1L,
                    0L,
                    0L,
                    1L,
                    ENDLESS,
                    null,
                    "reason".getBytes(UTF_8),
                    Actor.SYSTEM.value(),
                    LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
            set(update, 0L, 1L, 1L, 1L);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("there is no limit");
            }
        }
        connection.commit();
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static void move(Connection connection, CaseNumber claim, long turn) throws SQLException {
        var change = Change.reserve(new Yen(turn));
        var reason = "reason".getBytes(UTF_8);
        if (!(new Book(connection).book(claim, change, reason, Actor.SYSTEM, Instant.now()) instanceof Written)) {
            throw new IllegalStateException("neither the loss nor the period has a limit");
        }
        connection.commit();
    }

    private interface Once {
        void by(Connection connection, int thread, long turn) throws SQLException;
    }

    private static double perSecond(DatabaseAccess access, Once once) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var counted = new ArrayList<Callable<Double>>();
            for (int n = 0; n < THREADS; n++) {
                var thread = n;
                counted.add(() -> perSecond(access, once, thread));
            }
            double all = 0;
            for (var part : threads.invokeAll(counted)) {
                all += part.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double perSecond(DatabaseAccess access, Once once, int thread) throws SQLException {
        try (var connection = open(access)) {
            var begun = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - begun < ROUND_NANOS) {
                once.by(connection, thread, ++done);
            }
            return done * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static Connection open(DatabaseAccess access) throws SQLException {
        var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
