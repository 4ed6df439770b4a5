package org.watchdog.deliberation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.identity.Recused;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * The numbered copies of the cases: one for each member who is not recused, each accounted for by its number before the
 * case may close (R-RPT-10).
 */
@Service
@Transactional
public class Copies {

    private static final String PLACE = "deliberation.lost";
    private static final Comparator<UserId> BY_NAME = Comparator.comparing(UserId::value);

    private final EntityManager rows;
    private final Cases cases;
    private final CaseSecrets secrets;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Copies(EntityManager rows, Cases cases, CaseSecrets secrets, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /** Issues a copy to each of these members who has none of the item yet. */
    public void issue(CaseNumber number, long item, Collection<UserId> members) {
        var issued = of(number);
        var n = issued.stream().mapToInt(Copy::n).max().orElse(0);
        var have = issued.stream()
                .filter(copy -> copy.item() == item)
                .map(Copy::member)
                .toList();
        var fresh = new ArrayList<Copy>();
        for (var member :
                members.stream().filter(m -> !have.contains(m)).sorted(BY_NAME).toList()) {
            var copy = new Copy(number, item, ++n, member, now());
            fresh.add(copy);
            news.fire(new Audited(
                    number,
                    Actor.SYSTEM,
                    "deliberation.copyIssued",
                    Map.of("copy", copy.label(), "user", member.value())));
        }
        fresh.forEach(rows::persist); // after the news: each of them compares all rows that are held by then
        rows.flush();
    }

    /** Recalls whatever is still to be read of a case: the decision has fallen. */
    public void recall(CaseNumber number) {
        recall(of(number), Actor.SYSTEM);
    }

    /** Who is recused gives back at once what he holds of the case. */
    void recused(@Observes Recused news) {
        recall(
                of(news.from()).stream()
                        .filter(copy -> copy.member().equals(news.user()))
                        .toList(),
                Actor.SYSTEM);
    }

    private void recall(List<Copy> copies, Actor by) {
        copies.stream().filter(copy -> copy.state() == Copy.State.ISSUED).forEach(copy -> {
            copy.recall(now());
            news.fire(new Audited(
                    copy.caseNumber(),
                    by,
                    "deliberation.copyRecalled",
                    Map.of("copy", copy.label(), "state", copy.state().name())));
        });
    }

    /** The copy goes out on paper; from then on it is accounted for by its number. */
    public Accounting print(CaseNumber number, int n, Caller by) {
        return handle(number, n, by, Copy.State.ISSUED, "copyPrinted", Copy::print);
    }

    /** The paper of that number is back. */
    public Accounting signBack(CaseNumber number, int n, Caller by) {
        return handle(number, n, by, Copy.State.RECALLED, "copyReturned", copy -> copy.signBack(by.id(), now()));
    }

    /** The paper of that number does not come back, for a reason. */
    public Accounting lose(CaseNumber number, int n, String reason, Caller by) {
        var sealed =
                cases.with(number).map(in -> secrets.seal(in, PLACE, reason)).orElseGet(() -> new byte[0]);
        return handle(number, n, by, Copy.State.RECALLED, "copyLost", copy -> copy.lose(sealed, by.id(), now()));
    }

    private Accounting handle(
            CaseNumber number, int n, Caller by, Copy.State asked, String action, Consumer<Copy> change) {
        var found = cases.visible(number, by).flatMap(in -> locked(number, n));
        if (found.isEmpty()) {
            return new Accounting.Unknown();
        }
        var copy = found.get();
        if (copy.state() != asked) {
            return new Accounting.OutOfPlace(copy.state());
        }
        change.accept(copy);
        news.fire(new Audited(number, by.actor(), "deliberation." + action, Map.of("copy", copy.label())));
        return new Accounting.Done(copy);
    }

    private Optional<Copy> locked(CaseNumber number, int n) {
        return rows.createQuery("select c from Copy c where c.caseNumber = :number and c.n = :n", Copy.class)
                .setParameter("number", number)
                .setParameter("n", n)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The collecting is over: what came back by the recall alone was taken back by who says so. */
    void collected(CaseNumber number, Caller by) {
        round(number).forEach(copy -> copy.collect(by.id()));
        news.fire(new Audited(number, by.actor(), "deliberation.copiesCollected"));
    }

    /** Whether a copy that is to come back now is still out; then the collecting is not over (promise 9). */
    public boolean areOut(CaseNumber number) {
        return round(number).stream().anyMatch(Copy::isOut);
    }

    /** Whether there are copies to take back: of an item that was decided, and not destroyed yet. */
    boolean areToCollect(CaseNumber number) {
        var round = round(number);
        return !round.isEmpty() && round.stream().noneMatch(copy -> copy.state() == Copy.State.ISSUED);
    }

    /**
     * The copies that are taken back together: of the first item with some that can be read no more and are not
     * destroyed. A case that is deliberated a second time may have those of the first still to destroy.
     */
    private List<Copy> round(CaseNumber number) {
        var all = of(number);
        return all.stream()
                .filter(copy ->
                        copy.state() != Copy.State.ISSUED && copy.destroyedAt().isEmpty())
                .map(Copy::item)
                .min(Comparator.naturalOrder())
                .map(item -> all.stream().filter(copy -> copy.item() == item).toList())
                .orElse(List.of());
    }

    /** Whether the copies of a case are not destroyed yet, so that it cannot be closed (promise 9). */
    public boolean areOpen(CaseNumber number) {
        return of(number).stream().anyMatch(copy -> copy.destroyedAt().isEmpty());
    }

    /** Whether this user took any of them back, and so must not confirm their destruction. */
    public boolean areCollectedBy(CaseNumber number, UserId user) {
        return round(number).stream()
                .anyMatch(copy -> copy.accountedBy().filter(user::equals).isPresent());
    }

    /** What is back is destroyed; the lost ones stand as lost. */
    public void destroy(CaseNumber number, Caller by) {
        round(number).forEach(copy -> copy.destroy(by.id(), now()));
        news.fire(new Audited(number, by.actor(), "deliberation.copiesDestroyed"));
    }

    /** All copies of a case, by their numbers. */
    public List<Copy> of(CaseNumber number) {
        return rows.createQuery("select c from Copy c where c.caseNumber = :number order by c.n", Copy.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** Why a copy is lost. */
    public Optional<String> reason(Copy copy) {
        return copy.reason().map(kept -> secrets.text(copy.caseNumber(), PLACE, kept));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
