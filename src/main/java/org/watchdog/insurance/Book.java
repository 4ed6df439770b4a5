package org.watchdog.insurance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Line.Kind;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

/**
 * The rows of the ledger, by plain statements on the transaction's own connection. A movement is one of them: its line
 * is added (for a claim that is one loss with an earlier one, after a look for that). The line moves the loss, if its
 * row allows that, and then the one row of the period that many move at once (trigger {@code insurance_line_moves}), or
 * it is not added at all. So nothing that was read before has to be trusted, and that row is held from the last
 * statement to the commit, and no longer.
 */
final class Book {

    private static final String COLUMNS = "policy, n, kind, account, claim, paid_change, reserved_change,"
            + " deductible_change, limit_yen, paid_after, reserved_after, reverses, booked_by, booked_at";

    /** What the trigger signals. */
    private static final String NO_LOSS = "45001";

    private static final String FULL = "45002";

    private static final String NOTHING_RESERVED = "45003";

    /** A row would break its own condition, or a line would be undone a second time. */
    private static final String NOT_ALLOWED = "23000";

    private static final String LOSS = """
            select account, policy, most_yen, paid_yen, reserved_yen, deductible_yen, policy_deductible_yen,
                   expense_limit_yen
            from insurance_account where account = ?""";

    private static final String LINE = "select " + COLUMNS + " from insurance_line";

    private final Connection database;

    Book(Connection database) {
        this.database = database;
    }

    /** What became of a line. */
    sealed interface Entry {
        /** It stands in the book. */
        record Written(Line line) implements Entry {}

        /** Nothing was changed. */
        enum Refused implements Entry {
            /** No policy stands behind the claim. */
            NO_LOSS,
            /** The loss does not allow it as it stands; it stays so until the transaction ends. */
            LOSS,
            /** It would pass the limit of the period. */
            PERIOD_FULL
        }
    }

    /** Puts a claim behind a policy, by itself or with the loss of an earlier claim; a second time nothing happens. */
    void open(CaseNumber claim, CaseNumber account, long policy, Yen most) throws SQLException {
        change("""
                insert ignore into insurance_account (account, policy, most_yen, policy_deductible_yen,
                    expense_limit_yen)
                select ?, id, ?, deductible_yen, expense_limit_yen + expenses_beside_yen from insurance_policy where id = ?""", account.value(), most.value(), policy);
        change(
                "insert ignore into insurance_account_claim (claim, account) values (?, ?)",
                claim.value(),
                account.value());
    }

    void begin(long policy, Yen limit) throws SQLException {
        change("insert ignore into insurance_balance (policy, limit_yen) values (?, ?)", policy, limit.value());
    }

    /** The number of the loss that a claim belongs to. */
    Optional<CaseNumber> accountOf(CaseNumber claim) throws SQLException {
        return first(
                "select account from insurance_account_claim where claim = ?",
                row -> new CaseNumber(row.getString(1)),
                claim.value());
    }

    /** How the loss of a claim stands; that of most claims is their own. */
    Optional<Account> account(CaseNumber claim) throws SQLException {
        var own = loss(claim);
        if (own.isPresent()) {
            return own;
        }
        var joined = accountOf(claim);
        return joined.isPresent() ? loss(joined.get()) : Optional.empty();
    }

    private Optional<Account> loss(CaseNumber number) throws SQLException {
        return first(LOSS, Book::readAccount, number.value());
    }

    /** The same, and nobody else moves it until the transaction ends. */
    Optional<Account> held(CaseNumber claim) throws SQLException {
        var account = account(claim);
        return account.isPresent()
                ? first(
                        LOSS + " for update",
                        Book::readAccount,
                        account.get().number().value())
                : Optional.empty();
    }

    /** Adds the line of a change, and moves the loss of the claim and its period by it. */
    Entry book(CaseNumber claim, Change change, byte[] sealedReason, Actor by, Instant at) throws SQLException {
        var entry = entry(claim, claim, change, sealedReason, by, at);
        if (entry != Entry.Refused.NO_LOSS) {
            return entry;
        }
        var joined = accountOf(claim);
        return joined.isPresent() ? entry(joined.get(), claim, change, sealedReason, by, at) : entry;
    }

    private Entry entry(CaseNumber account, CaseNumber claim, Change change, byte[] sealedReason, Actor by, Instant at)
            throws SQLException {
        try {
            return new Entry.Written(added(account, claim, change, sealedReason, by, at));
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case NO_LOSS -> Entry.Refused.NO_LOSS;
                case FULL -> Entry.Refused.PERIOD_FULL;
                case NOT_ALLOWED, NOTHING_RESERVED -> Entry.Refused.LOSS;
                default -> throw e;
            };
        }
    }

    private Line added(CaseNumber account, CaseNumber claim, Change change, byte[] sealedReason, Actor by, Instant at)
            throws SQLException {
        return first(
                        """
                insert into insurance_line (policy, n, kind, account, claim, paid_change, reserved_change, reserved_to,
                    deductible_change, paid_after, reserved_after, limit_yen, reverses, reason_sealed, booked_by,
                    booked_at)
                values (0, 0, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)
                returning policy, n, reserved_change, limit_yen, paid_after, reserved_after""",
                        row -> new Line(
                                row.getLong(1),
                                row.getLong(2),
                                change.kind(),
                                account,
                                claim,
                                change.paid(),
                                yen(row, 3),
                                change.deductible(),
                                new Balance(yen(row, 4), yen(row, 5), yen(row, 6)),
                                change.reverses(),
                                by,
                                at),
                        change.kind().name(),
                        account.value(),
                        claim.value(),
                        change.paid().value(),
                        change.reserved().value(),
                        change.reservedTo().map(Yen::value).orElse(null),
                        change.deductible().value(),
                        change.reverses().isPresent() ? change.reverses().getAsLong() : null,
                        sealedReason,
                        by.value(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .orElseThrow();
    }

    Balance balance(long policy) throws SQLException {
        return first(
                        "select limit_yen, paid_yen, reserved_yen from insurance_balance where policy = ?",
                        row -> new Balance(yen(row, 1), yen(row, 2), yen(row, 3)),
                        policy)
                .orElseThrow(() -> new IllegalArgumentException("no period " + policy));
    }

    Optional<Line> line(long policy, long n) throws SQLException {
        return first(LINE + " where policy = ? and n = ?", Book::readLine, policy, n);
    }

    boolean isReversed(long policy, long n) throws SQLException {
        return first("select 1 from insurance_line where policy = ? and reverses = ?", row -> true, policy, n)
                .isPresent();
    }

    /** The newest lines of a loss that nothing has undone yet; a reversal is not undone (at most {@code limit}). */
    List<Line> undoable(CaseNumber account, int limit) throws SQLException {
        return all(
                LINE
                        + " booked where account = ? and kind <> 'REVERSAL' and not exists (select 1 from insurance_line undone"
                        + " where undone.policy = booked.policy and undone.reverses = booked.n) order by n desc limit ?",
                Book::readLine,
                account.value(),
                limit);
    }

    /** The payments of a claim that nothing has undone, in order; {@code account} is the key that finds them. */
    List<Line> payments(CaseNumber claim) throws SQLException {
        return all(
                LINE
                        + " paid where account = (select account from insurance_account_claim where claim = ?) and claim = ?"
                        + " and kind = 'PAYMENT' and not exists (select 1 from insurance_line undone"
                        + " where undone.policy = paid.policy and undone.reverses = paid.n) order by n",
                Book::readLine,
                claim.value(),
                claim.value());
    }

    /** The lines after a place, in order. */
    List<Line> lines(long policy, long after, int limit) throws SQLException {
        return all(LINE + " where policy = ? and n > ? order by n limit ?", Book::readLine, policy, after, limit);
    }

    /** All lines that were booked from one instant to before another, of all periods. */
    List<Line> lines(Instant from, Instant to) throws SQLException {
        return all(
                LINE + " where booked_at >= ? and booked_at < ? order by policy, n",
                Book::readLine,
                LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                LocalDateTime.ofInstant(to, ZoneOffset.UTC));
    }

    private static Account readAccount(ResultSet row) throws SQLException {
        return new Account(
                new CaseNumber(row.getString(1)),
                row.getLong(2),
                yen(row, 3),
                yen(row, 4),
                yen(row, 5),
                yen(row, 6),
                yen(row, 7),
                yen(row, 8));
    }

    private static Line readLine(ResultSet row) throws SQLException {
        var reverses = row.getLong(12);
        return new Line(
                row.getLong(1),
                row.getLong(2),
                Kind.valueOf(row.getString(3)),
                new CaseNumber(row.getString(4)),
                new CaseNumber(row.getString(5)),
                yen(row, 6),
                yen(row, 7),
                yen(row, 8),
                new Balance(yen(row, 9), yen(row, 10), yen(row, 11)),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reverses),
                new Actor(row.getString(13)),
                row.getObject(14, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static Yen yen(ResultSet row, int column) throws SQLException {
        return new Yen(row.getLong(column));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private int change(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
        return all(sql, reading, values).stream().findFirst();
    }

    private <T> List<T> all(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
