package org.watchdog.severity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Decided.By;

/**
 * What was decided on the cases. Nothing is overwritten: a case that is decided again, after an objection, has another
 * decision behind the earlier ones, and the last one counts (R-OBJ-03).
 */
@Service
@Transactional
public class DecisionBook {

    private static final String END = "severity.endCondition";
    private static final String REASON = "severity.decision";

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    DecisionBook(EntityManager rows, CaseSecrets secrets, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A decision with its place in the book.
     *
     * @param id grows from decision to decision
     * @param at by the business clock
     */
    public record Entry(long id, Decided decided, Instant at) {}

    /** Writes down what was decided, in the place of what was decided before. */
    public void decide(CaseNumber number, Decided decided) {
        var row = new DecisionRow(
                number,
                decided,
                decided.endCondition().map(text -> secrets.seal(number, END, text)),
                secrets.seal(number, REASON, decided.reason()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.persist(row);
        rows.flush();
        news.fire(new Audited(
                number,
                actor(decided),
                decided.months().isPresent() ? "severity.decidedForMonths" : "severity.decided",
                told(decided)));
    }

    /** A supervisor decides alone; a committee is no one user. */
    private static Actor actor(Decided decided) {
        return decided.by() == By.SUPERVISOR
                ? decided.deciders().stream().findFirst().map(Actor::user).orElse(Actor.SYSTEM)
                : Actor.SYSTEM;
    }

    private static Map<String, String> told(Decided decided) {
        var told = new HashMap<String, String>();
        told.put("measure", decided.measure().name());
        told.put("by", decided.by().name());
        decided.months().ifPresent(months -> told.put("months", Integer.toString(months)));
        return told;
    }

    /** What holds now; empty while nothing was decided. */
    public Optional<Decided> of(CaseNumber number) {
        return latest(number).map(Entry::decided);
    }

    /** The same with its place in the book. */
    public Optional<Entry> latest(CaseNumber number) {
        return rows.createQuery(
                        "select d from DecisionRow d where d.caseNumber = :number order by d.id desc",
                        DecisionRow.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Entry(row.id(), decided(number, row), row.decidedAt()));
    }

    /** Whether what holds now took the place of an earlier decision. */
    public boolean isDecidedAgain(CaseNumber number) {
        return rows.createQuery("select count(d) from DecisionRow d where d.caseNumber = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                > 1;
    }

    private Decided decided(CaseNumber number, DecisionRow row) {
        return new Decided(
                row.measure(),
                row.months(),
                row.endCondition().map(text -> secrets.text(number, END, text)),
                secrets.text(number, REASON, row.reason()),
                row.by(),
                row.deciders());
    }
}
