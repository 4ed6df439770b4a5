package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.insurance.Book.Entry.Refused;
import org.watchdog.insurance.Book.Entry.Written;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.launcher.EmbeddedDatabase;
import org.watchdog.system.OwnDatabase;

/** The statements of the ledger on a database of their own, with many connections at once. */
@DisplayName("The ledger of a period")
class LedgerIT {

    private static final int THREADS = 32;
    private static final int TURNS = 40;
    private static final int CLAIMS = 8;
    private static final long LIMIT = 10_000_000;
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private static @Nullable EmbeddedDatabase own;

    @BeforeAll
    static void start() throws IOException, SQLException {
        own = OwnDatabase.start(Path.of("target/ledger-test").toAbsolutePath());
        SamplePolicy.tables(running().access());
    }

    @AfterAll
    static void stop() {
        running().stop(Duration.ofSeconds(10));
    }

    private static EmbeddedDatabase running() {
        return Objects.requireNonNull(own);
    }

    private static Connection connect() throws SQLException {
        var access = running().access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    @Test
    @DisplayName("is not one yen over after 32 threads, and their history can be put into one order")
    void linearisable() throws Exception {
        var policy = policy();
        var claims = claims(policy, CLAIMS);

        var history = new History(LIMIT, together(thread -> moves(claims, new Random(thread))));

        try (var database = connect()) {
            var book = new Book(database);
            var balance = book.balance(policy);
            assertThat(balance.paid().plus(balance.reserved())).isLessThanOrEqualTo(new Yen(LIMIT));
            assertThat(new Proof(database).all().of(policy)).isEmpty();
            assertThat(history.faults(book.lines(policy, 0, Integer.MAX_VALUE))).isEmpty();
            assertThat(history.refused()).isPositive();
        }
    }

    @Test
    @DisplayName("lets exactly one of 32 have the last yen")
    void last_yen() throws Exception {
        var policy = policy();
        var claims = claims(policy, THREADS);

        var all = together(thread -> {
            try (var database = open()) {
                return List.of(reserve(database, claims.get(thread), LIMIT - 1_000_000 + thread));
            }
        });

        assertThat(all.stream().filter(attempt -> attempt.line().isPresent())).hasSize(1);
    }

    @Test
    @DisplayName("changes nothing where the limit of the period would be passed")
    void refused() throws Exception {
        var policy = policy();
        var claims = claims(policy, 2);
        try (var database = open()) {
            reserve(database, claims.get(0), 6_000_000);

            var attempt = reserve(database, claims.get(1), 4_000_001);

            assertThat(attempt.line()).isEmpty();
            assertThat(new Book(database).account(claims.get(1)).orElseThrow().reserved())
                    .isEqualTo(Yen.ZERO);
            assertThat(new Book(database).lines(policy, 0, 10)).hasSize(1);
        }
    }

    @Test
    @DisplayName("does not book what was decided by a loss that somebody else has moved since")
    void overtaken() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);
        try (var database = open()) {
            var read = new Book(database).account(claim).orElseThrow();
            reserve(database, claim, 1_000);
            var late = Change.reserve(read, new Yen(2_000));

            var entry = new Book(database).book(read, claim, late, "x".getBytes(UTF_8), Actor.SYSTEM, Instant.now());

            database.commit();
            assertThat(entry).isEqualTo(Refused.OVERTAKEN);
            assertThat(new Book(database).balance(policy).reserved()).isEqualTo(new Yen(1_000));
            assertThat(new Proof(database).all().of(policy)).isEmpty();
        }
    }

    @Test
    @DisplayName("has lines that the database itself never changes nor takes away")
    void append_only() throws Exception {
        var policy = policy();
        try (var database = open();
                var statement = database.createStatement()) {
            reserve(database, claims(policy, 1).get(0), 1);

            assertThatThrownBy(() -> statement.executeUpdate(
                            "update insurance_line set paid_change = 1 where policy = " + policy))
                    .hasMessageContaining("never changes");
            assertThatThrownBy(() -> statement.executeUpdate("delete from insurance_line where policy = " + policy))
                    .hasMessageContaining("never taken away");
        }
    }

    @Test
    @DisplayName("is found out by the verifier when somebody moves a balance without a line")
    void verifier() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);
        try (var database = open();
                var statement = database.createStatement()) {
            reserve(database, claim, 1_000);
            statement.executeUpdate("update insurance_balance set reserved_yen = 999 where policy = " + policy);

            assertThat(new Proof(database).all().of(policy)).isNotEmpty();

            statement.executeUpdate("update insurance_balance set reserved_yen = 1000 where policy = " + policy);
            database.commit();
            assertThat(new Proof(database).all().of(policy)).isEmpty();
        }
    }

    /** Reserves, pays, recovers and releases at random, each in a transaction of its own. */
    private List<Attempt> moves(List<CaseNumber> claims, Random random) throws SQLException {
        var made = new ArrayList<Attempt>();
        try (var database = open()) {
            for (int turn = 0; turn < TURNS; turn++) {
                var claim = claims.get(random.nextInt(claims.size()));
                var amount = new Yen(1 + random.nextInt(6_000_000));
                made.add(
                        switch (random.nextInt(4)) {
                            case 0 -> attempt(database, claim, account -> Change.release(account));
                            case 1 ->
                                attempt(
                                        database,
                                        claim,
                                        account -> Change.payment(account.due(paying(account, amount))));
                            case 2 ->
                                attempt(database, claim, account -> Change.recovery(amount.atMost(account.paid())));
                            default -> attempt(database, claim, account -> Change.reserve(account, amount));
                        });
            }
        }
        return made;
    }

    /** A calculation that leaves some of the reserve to be paid now. */
    private static Payable.Covered paying(Account account, Yen amount) {
        var now = account.paid().plus(amount.atMost(account.reserved()));
        return new Payable.Covered(now, now, Yen.ZERO, account.policyDeductible(), Yen.ZERO, List.of());
    }

    private static Attempt reserve(Connection database, CaseNumber claim, long amount) throws SQLException {
        return attempt(database, claim, account -> Change.reserve(account, new Yen(amount)));
    }

    private interface Deciding {
        Change on(Account account);
    }

    private static Attempt attempt(Connection database, CaseNumber claim, Deciding deciding) throws SQLException {
        var book = new Book(database);
        var called = System.nanoTime();
        var account = book.account(claim).orElseThrow();
        var change = deciding.on(account);
        if (change.refusal(account).isPresent()) {
            database.rollback();
            return Attempt.none();
        }
        var entry = book.book(account, claim, change, "x".getBytes(UTF_8), Actor.SYSTEM, Instant.now());
        database.commit();
        if (entry == Refused.OVERTAKEN) {
            return Attempt.none();
        }
        var line = entry instanceof Written written ? Optional.of(written.line().n()) : Optional.<Long>empty();
        return new Attempt(called, System.nanoTime(), change.taken().value(), line);
    }

    private List<Attempt> together(Part part) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var barrier = new CyclicBarrier(THREADS);
        try {
            var parts = IntStream.range(0, THREADS)
                    .mapToObj(n -> threads.submit((Callable<List<Attempt>>) () -> {
                        barrier.await();
                        return part.of(n);
                    }))
                    .toList();
            var all = new ArrayList<Attempt>();
            for (Future<List<Attempt>> made : parts) {
                all.addAll(made.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Part {
        List<Attempt> of(int thread) throws Exception;
    }

    private Connection open() throws SQLException {
        var database = connect();
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return database;
    }

    /** A period of the cover attached to the TRUSTe licence, of a holder that nobody else uses. */
    private long policy() throws SQLException {
        try (var database = connect()) {
            return SamplePolicy.attach(database, NEXT.incrementAndGet(), SettlingTest.LICENCE);
        }
    }

    private List<CaseNumber> claims(long policy, int count) throws SQLException {
        try (var database = connect()) {
            var book = new Book(database);
            var claims = new ArrayList<CaseNumber>();
            for (int n = 0; n < count; n++) {
                var claim = new CaseNumber("K-1999-%06d".formatted(NEXT.incrementAndGet()));
                book.open(claim, claim, policy, SettlingTest.LICENCE.mostPerClaim());
                claims.add(claim);
            }
            return claims;
        }
    }
}
