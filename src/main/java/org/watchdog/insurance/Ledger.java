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
        return move(claim, amount, reason, by, Change.reserve(amount));
    }

    /** Pays from the reserve. */
    public Movement pay(CaseNumber claim, Payment payment, String reason, Actor by) {
        return payment.amount().isZero()
                ? new NotPossible(Why.NO_AMOUNT)
                : move(claim, payment.amount(), reason, by, Change.payment(payment));
    }

    /** Takes back what others bore in the end; it is free again for the period. */
    public Movement recover(CaseNumber claim, Yen amount, String reason, Actor by) {
        return amount.isZero()
                ? new NotPossible(Why.NO_AMOUNT)
                : move(claim, amount, reason, by, Change.recovery(amount));
    }

    /** Gives free what is still reserved for the loss. */
    public Movement release(CaseNumber claim, String reason, Actor by) {
        return withBook(book -> booked(book, claim, Change.release(), reason, by));
    }

    /** Undoes a line of this claim, once; a reversal itself is not undone. */
    public Movement reverse(CaseNumber claim, long line, String reason, Actor by) {
        return withBook(book -> {
            var account = book.held(claim);
            if (account.isEmpty()) {
                return new NotPossible(Why.NO_ACCOUNT);
            }
            var policy = account.get().policy();
            var wrong = book.line(policy, line)
                    .filter(found -> found.account().equals(account.get().number()));
            if (wrong.isEmpty()) {
                return new NotPossible(Why.NO_SUCH_LINE);
            }
            if (wrong.get().kind() == Kind.REVERSAL) {
                return new NotPossible(Why.REVERSAL_OF_REVERSAL);
            }
            return book.isReversed(policy, line)
                    ? new NotPossible(Why.ALREADY_REVERSED)
                    : booked(book, claim, Change.reversal(wrong.get()), reason, by);
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

    private Movement move(CaseNumber claim, Yen amount, String reason, Actor by, Change change) {
        return amount.isNegative()
                ? new NotPossible(Why.NEGATIVE)
                : withBook(book -> booked(book, claim, change, reason, by));
    }

    private Movement booked(Book book, CaseNumber claim, Change change, String reason, Actor by) throws SQLException {
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var entry = book.book(claim, change, secrets.seal(claim, PLACE, reason), by, at);
        if (entry instanceof Written written) {
            var line = written.line();
            news.fire(new Audited(claim, by, action(line), facts(line)));
            return new Booked(line);
        }
        if (entry == Refused.NO_LOSS) {
            return new NotPossible(Why.NO_ACCOUNT);
        }
        var account = book.held(claim).orElseThrow();
        return entry == Refused.LOSS
                ? change.refusal(account)
                        .orElseThrow(() -> new IllegalStateException(
                                "refused for no reason that we know: " + change + " of " + account))
                : new WouldPass(Limit.PERIOD, book.balance(account.policy()).left());
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
