package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.insurance.Book.Entry.Refused;
import org.watchdog.insurance.Book.Entry.Written;
import org.watchdog.insurance.Line.Kind;
import org.watchdog.insurance.Movement.Booked;
import org.watchdog.insurance.Movement.Limit;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.Why;
import org.watchdog.insurance.Movement.WouldPass;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;

/**
 * Keeps what is paid and reserved of each period of cover. At every commit paid and reserved together are within the
 * limit of the period and of the loss, the sum of the lines is the balance, and the deductible was taken once or not at
 * all (promise 3), however many move it at once. Lines are added and never changed. Who may do it is asked before.
 */
@Service
@Transactional
public class Ledger {

    private static final String PLACE = "insurance.reason";

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private static final int UNDOABLE = 50;

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Ledger(EntityManager rows, CaseSecrets secrets, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Puts a claim behind a policy. A second time nothing happens.
     *
     * @param series an earlier claim from the same cause: both are one loss then, with one limit per claim and one
     *     deductible (R-INS-06); its policy counts
     */
    public void open(CaseNumber claim, Policy policy, Optional<CaseNumber> series) {
        withBook(book -> {
            var account = series.isPresent() ? book.accountOf(series.get()) : Optional.<CaseNumber>empty();
            book.open(claim, account.orElse(claim), policy.id(), policy.terms().mostPerClaim());
            return claim;
        });
    }

    /** Reserves exactly that amount for the loss of a claim, in the place of what was reserved before. */
    public Movement reserve(CaseNumber claim, Yen amount, String reason, Actor by) {
        return move(claim, amount, reason, by, account -> Change.reserve(account, amount));
    }

    /** Pays from the reserve. */
    public Movement pay(CaseNumber claim, Payment payment, String reason, Actor by) {
        return payment.amount().isZero()
                ? new NotPossible(Why.NO_AMOUNT)
                : move(claim, payment.amount(), reason, by, account -> Change.payment(payment));
    }

    /** Takes back what others bore in the end; it is free again for the period. */
    public Movement recover(CaseNumber claim, Yen amount, String reason, Actor by) {
        return amount.isZero()
                ? new NotPossible(Why.NO_AMOUNT)
                : move(claim, amount, reason, by, account -> Change.recovery(amount));
    }

    /** Gives free what is still reserved for the loss. */
    public Movement release(CaseNumber claim, String reason, Actor by) {
        return move(
                claim,
                reason,
                by,
                (book, account) -> account.reserved().isZero()
                        ? Wanted.not(Why.NO_AMOUNT)
                        : Wanted.of(Change.release(account), account));
    }

    /** Undoes a line of this claim, once; a reversal itself is not undone. */
    public Movement reverse(CaseNumber claim, long line, String reason, Actor by) {
        return move(claim, reason, by, (book, account) -> {
            var wrong = book.line(account.policy(), line)
                    .filter(found -> found.account().equals(account.number()));
            if (wrong.isEmpty()) {
                return Wanted.not(Why.NO_SUCH_LINE);
            }
            if (wrong.get().kind() == Kind.REVERSAL) {
                return Wanted.not(Why.REVERSAL_OF_REVERSAL);
            }
            return book.isReversed(account.policy(), line)
                    ? Wanted.not(Why.ALREADY_REVERSED)
                    : Wanted.of(Change.reversal(wrong.get()), account);
        });
    }

    /** How the loss of a claim stands; empty if no policy stands behind it. */
    public Optional<Account> account(CaseNumber claim) {
        return withBook(book -> book.account(claim));
    }

    /** The newest lines of the loss of a claim that {@link #reverse} could undo. */
    public List<Line> undoable(CaseNumber claim) {
        return account(claim)
                .map(account -> withBook(book -> book.undoable(account.number(), UNDOABLE)))
                .orElse(List.of());
    }

    /** What was paid of a claim and not undone since, line by line. */
    public List<Line> payments(CaseNumber claim) {
        return withBook(book -> book.payments(claim));
    }

    /** What a reserve of that amount for this claim would do, without doing it; empty if no policy stands behind it. */
    public Optional<Preview> preview(CaseNumber claim, Yen amount) {
        return account(claim).map(account -> Preview.of(account, balance(account.policy()), amount));
    }

    /** @throws IllegalArgumentException if there is no such period */
    public Balance balance(long policy) {
        return withBook(book -> book.balance(policy));
    }

    private Movement move(CaseNumber claim, Yen amount, String reason, Actor by, Function<Account, Change> change) {
        return amount.isNegative()
                ? new NotPossible(Why.NEGATIVE)
                : move(claim, reason, by, (book, account) -> Wanted.of(change.apply(account), account));
    }

    private Movement move(CaseNumber claim, String reason, Actor by, Deciding deciding) {
        return withBook(book -> {
            var read = book.account(claim);
            if (read.isEmpty()) {
                return new NotPossible(Why.NO_ACCOUNT);
            }
            var moved = move(book, read.get(), claim, reason, by, deciding);
            if (moved.isPresent()) {
                return moved.get();
            }
            book.hold(read.get()); // somebody else moved this loss: once more, and alone
            return move(book, book.account(claim).orElseThrow(), claim, reason, by, deciding)
                    .orElseThrow();
        });
    }

    /** Empty if somebody else has moved this loss since it was read. */
    private Optional<Movement> move(
            Book book, Account account, CaseNumber claim, String reason, Actor by, Deciding deciding)
            throws SQLException {
        var wanted = deciding.of(book, account);
        if (wanted.change().isEmpty()) {
            return wanted.refusal();
        }
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var entry = book.book(account, claim, wanted.change().get(), secrets.seal(claim, PLACE, reason), by, at);
        if (entry instanceof Written written) {
            var line = written.line();
            news.fire(new Audited(claim, by, action(line), facts(line)));
            return Optional.of(new Booked(line));
        }
        return entry == Refused.PERIOD_FULL
                ? Optional.of(new WouldPass(
                        Limit.PERIOD, book.balance(account.policy()).left()))
                : Optional.empty();
    }

    private static String action(Line line) {
        return "insurance." + line.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> facts(Line line) {
        return Map.of(
                "policy", String.valueOf(line.policy()),
                "line", String.valueOf(line.n()),
                "amountYen", line.amount().toString());
    }

    private interface Deciding {
        Wanted of(Book book, Account account) throws SQLException;
    }

    private interface Doing<T> {
        T with(Book book) throws SQLException;
    }

    /** On the connection of the transaction, so that money and case are booked together or not at all. */
    private <T> T withBook(Doing<T> doing) {
        rows.flush();
        try {
            return doing.with(new Book(rows.unwrap(Connection.class)));
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }
}
