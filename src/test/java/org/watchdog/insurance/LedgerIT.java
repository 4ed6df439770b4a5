package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
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
    private static final Yen DEDUCTIBLE = SettlingTest.LICENCE.deductible();
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
    @DisplayName("sets a reserve to what was asked for, whatever others have set it to meanwhile")
    void last_word() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);

        var all = together(thread -> {
            try (var database = open()) {
                return List.of(reserve(database, claim, 1_000 + thread));
            }
        });

        try (var database = connect()) {
            var book = new Book(database);
            var lines = book.lines(policy, 0, THREADS + 1);
            var last = lines.get(THREADS - 1).n();
            var by = IntStream.range(0, THREADS)
                    .filter(thread -> all.get(thread).line().orElseThrow() == last)
                    .findFirst()
                    .orElseThrow();
            assertThat(lines).hasSize(THREADS);
            assertThat(book.balance(policy).reserved()).isEqualTo(new Yen(1_000 + by));
            assertThat(new Proof(database).all().of(policy)).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused by a loss exactly where the arithmetic says that it does not allow it")
    void one_rule() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);
        var random = new Random(6);
        int refused = 0;
        try (var database = open()) {
            var book = new Book(database);
            for (int turn = 0; turn < 400; turn++) {
                var account = book.account(claim).orElseThrow();
                var change = anything(book.lines(policy, 0, turn + 1), random);

                var entry = book.book(claim, change, "x".getBytes(UTF_8), Actor.SYSTEM, Instant.now());

                database.commit();
                assertThat(entry == Refused.LOSS)
                        .as("%s of %s", change, account)
                        .isEqualTo(change.refusal(account).isPresent());
                refused += entry == Refused.LOSS ? 1 : 0;
            }
            assertThat(refused).isBetween(50, 350);
            assertThat(new Proof(database).all().of(policy)).isEmpty();
        }
    }

    /** A change that may make no sense; a line is undone at most once. */
    private static Change anything(List<Line> lines, Random random) {
        var amount = new Yen(random.nextInt(4_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> Change.release();
            case 1 -> Change.payment(new Payment(amount, random.nextBoolean() ? DEDUCTIBLE : Yen.ZERO));
            case 2 -> Change.recovery(amount);
            case 3 -> {
                var undone = lines.stream()
                        .flatMap(line -> line.reverses().stream().boxed())
                        .collect(toSet());
                var open = lines.stream()
                        .filter(line -> line.kind() != Line.Kind.REVERSAL && !undone.contains(line.n()))
                        .toList();
                yield open.isEmpty() ? Change.reserve(amount) : Change.reversal(open.get(random.nextInt(open.size())));
            }
            default -> Change.reserve(new Yen(amount.value() * 4));
        };
    }

    @Test
    @DisplayName("undoes a line once, even if two do it at the same moment")
    void undone_once() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);
        try (var database = open()) {
            reserve(database, claim, 1_000);
            reserve(database, claim, 3_000);
            var change = Change.reversal(new Book(database).line(policy, 1).orElseThrow());

            var all = together(thread -> {
                try (var own = open()) {
                    return List.of(attempt(own, claim, account -> change));
                }
            });

            assertThat(all.stream().filter(Attempt::cameToThePeriod)).hasSize(1);
            assertThat(new Book(database).balance(policy).reserved()).isEqualTo(new Yen(2_000));
        }
    }

    @Test
    @DisplayName("leaves a loss that has refused something to nobody else until it was told why")
    void refusal_stays() throws Exception {
        var claim = claims(policy(), 1).get(0);
        try (var database = open();
                var other = open();
                var statement = other.createStatement()) {
            statement.execute("set session innodb_lock_wait_timeout = 1");

            var entry = new Book(database)
                    .book(claim, Change.recovery(new Yen(1)), "x".getBytes(UTF_8), Actor.SYSTEM, Instant.now());

            assertThat(entry).isEqualTo(Refused.LOSS);
            assertThatThrownBy(() -> reserve(other, claim, 1)).hasMessageContaining("Lock wait timeout");
        }
    }

    @Test
    @DisplayName("takes over a loss from before that is not as it must be, and lets it move only to where it is")
    void from_before() throws Exception {
        var policy = policy();
        var claim = claims(policy, 1).get(0);
        try (var database = open();
                var statement = database.createStatement()) {
            reserve(database, claim, 1_000);
            attempt(database, claim, account -> Change.payment(new Payment(new Yen(600), DEDUCTIBLE)));
            statement.execute("set session check_constraint_checks = 0");
            statement.executeUpdate("update insurance_account set deductible_yen = 0 where account = '" + claim + "'");
            statement.execute("set session check_constraint_checks = 1");
            database.commit();

            SamplePolicy.again(running().access(), "V0186__insurance_decided_by_the_row.sql");

            assertThat(new Proof(database).all().of(policy)).isNotEmpty();
            assertThat(reserve(database, claim, 2_000)).isEqualTo(Attempt.none());
            var repaired = attempt(database, claim, account -> Change.recovery(new Yen(600)));
            assertThat(repaired.line()).hasValue(3L);
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
                            case 0 -> attempt(database, claim, account -> Change.release());
                            case 1 ->
                                attempt(
                                        database,
                                        claim,
                                        account -> Change.payment(account.due(paying(account, amount))));
                            case 2 ->
                                attempt(database, claim, account -> Change.recovery(amount.atMost(account.paid())));
                            default -> attempt(database, claim, account -> Change.reserve(amount));
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
        return attempt(database, claim, account -> Change.reserve(new Yen(amount)));
    }

    private interface Deciding {
        Change on(Account account);
    }

    private static Attempt attempt(Connection database, CaseNumber claim, Deciding deciding) throws SQLException {
        var book = new Book(database);
        var called = System.nanoTime();
        var change = deciding.on(book.account(claim).orElseThrow());
        var entry = book.book(claim, change, "x".getBytes(UTF_8), Actor.SYSTEM, Instant.now());
        if (entry == Refused.PERIOD_FULL) {
            var taken = change.taken(book.held(claim).orElseThrow());
            database.commit();
            return new Attempt(called, System.nanoTime(), taken.value(), Optional.empty());
        }
        database.commit();
        return entry instanceof Written written
                ? new Attempt(
                        called,
                        System.nanoTime(),
                        written.line().taken().value(),
                        Optional.of(written.line().n()))
                : Attempt.none();
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
