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
 * The rows of the ledger, by plain statements on the transaction's own connection. A period has one row that many move
 * at once; it is moved by one conditional update, after everything else was decided, so that it is held only from there
 * to the commit. The row of a loss is changed first, if nobody else has since it was read.
 */
final class Book {

    private static final String COLUMNS = "policy, n, kind, account, claim, paid_change, reserved_change,"
            + " deductible_change, limit_yen, paid_after, reserved_after, reverses, booked_by, booked_at";

    private static final String LINE = "select " + COLUMNS + " from insurance_line";

    private final Connection database;

    Book(Connection database) {
        this.database = database;
    }

    /** Puts a claim behind a policy, by itself or with the loss of an earlier claim; a second time nothing happens. */
    void open(CaseNumber claim, CaseNumber account, long policy, Yen most) throws SQLException {
        change(
                "insert ignore into insurance_account (account, policy, most_yen) values (?, ?, ?)",
                account.value(),
                policy,
                most.value());
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

    /** How the loss of a claim stands. */
    Optional<Account> account(CaseNumber claim) throws SQLException {
        return first("""
                select a.account, a.policy, a.most_yen, a.paid_yen, a.reserved_yen, a.deductible_yen,
                       b.limit_yen - b.paid_yen - b.reserved_yen,
                       p.per_claim_limit_yen, p.period_limit_yen, p.deductible_yen, p.sales_bound_yen,
                       p.expense_items, p.expense_limit_yen, p.expense_deductible_yen,
                       p.deductible_before_limit, p.defence_inside_limit, a.moves
                from insurance_account_claim c join insurance_account a on a.account = c.account
                join insurance_balance b on b.policy = a.policy join insurance_policy p on p.id = a.policy
                where c.claim = ?""", Book::readAccount, claim.value());
    }

    /** Lets no other movement of this loss in until the transaction ends; for who lost a race. */
    void take(Account account) throws SQLException {
        change(
                "update insurance_account set moves = moves + 1 where account = ?",
                account.number().value());
    }

    /**
     * Changes a loss, if nobody has since it was read.
     *
     * @return false if somebody has, and it must be read again
     */
    boolean change(Account account, Change change) throws SQLException {
        return change(
                        """
                update insurance_account
                set paid_yen = paid_yen + ?, reserved_yen = reserved_yen + ?, deductible_yen = deductible_yen + ?,
                    moves = moves + 1
                where account = ? and moves = ?""",
                        change.paid().value(),
                        change.reserved().value(),
                        change.deductible().value(),
                        account.number().value(),
                        account.moves())
                > 0;
    }

    /**
     * Books what was {@linkplain #change changed} of a loss, if the period allows it, and undoes it otherwise. The row
     * of the period is moved here, and held to the commit.
     *
     * @return its line; empty if it would pass the limit of the period, and nothing was changed
     */
    Optional<Line> book(Account account, CaseNumber claim, Change change, byte[] sealedReason, Actor by, Instant at)
            throws SQLException {
        if (!isWithinPeriod(account.policy(), change)) {
            undo(account);
            return Optional.empty();
        }
        return first(
                """
                insert into insurance_line (policy, n, kind, account, claim, paid_change, reserved_change,
                    deductible_change, paid_after, reserved_after, limit_yen, reverses, reason_sealed, booked_by,
                    booked_at)
                select policy, last_line, ?, ?, ?, ?, ?, ?, paid_yen, reserved_yen, limit_yen, ?, ?, ?, ?
                from insurance_balance where policy = ?
                returning\s""" + COLUMNS,
                Book::readLine,
                change.kind().name(),
                account.number().value(),
                claim.value(),
                change.paid().value(),
                change.reserved().value(),
                change.deductible().value(),
                change.reverses().isPresent() ? change.reverses().getAsLong() : null,
                sealedReason,
                by.value(),
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                account.policy());
    }

    private void undo(Account account) throws SQLException {
        change(
                "update insurance_account set paid_yen = ?, reserved_yen = ?, deductible_yen = ? where account = ?",
                account.paid().value(),
                account.reserved().value(),
                account.deductible().value(),
                account.number().value());
    }

    private boolean isWithinPeriod(long policy, Change change) throws SQLException {
        return change(
                        """
                update insurance_balance
                set paid_yen = paid_yen + ?, reserved_yen = reserved_yen + ?, last_line = last_line + 1
                where policy = ? and (? <= 0 or paid_yen + reserved_yen + ? <= limit_yen)""",
                        change.paid().value(),
                        change.reserved().value(),
                        policy,
                        change.taken().value(),
                        change.taken().value())
                > 0;
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
        var bound = row.getLong(11);
        var terms = new Terms(
                yen(row, 8),
                yen(row, 9),
                yen(row, 10),
                row.wasNull() ? Optional.empty() : Optional.of(new Yen(bound)),
                ExpenseItems.read(row.getString(12)),
                yen(row, 13),
                yen(row, 14),
                row.getBoolean(15),
                row.getBoolean(16));
        return new Account(
                new CaseNumber(row.getString(1)),
                row.getLong(2),
                yen(row, 3),
                yen(row, 4),
                yen(row, 5),
                yen(row, 6),
                terms,
                yen(row, 7),
                row.getLong(17));
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
