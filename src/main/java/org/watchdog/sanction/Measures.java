package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Measure;

/** All measures that were imposed, newest last. */
@Service
public class Measures {

    private final EntityManager rows;

    @Inject
    Measures(EntityManager rows) {
        this.rows = rows;
    }

    void add(Imposed imposed) {
        rows.persist(imposed);
        rows.flush();
    }

    Optional<Imposed> by(CaseNumber number, long decision) {
        return rows.createQuery(
                        "select m from Imposed m where m.caseNumber = :number and m.decision = :decision",
                        Imposed.class)
                .setParameter("number", number)
                .setParameter("decision", decision)
                .getResultStream()
                .findFirst();
    }

    /** The measure of a case that was imposed last; it may be over. */
    public Optional<Imposed> of(CaseNumber number) {
        return rows.createQuery(
                        "select m from Imposed m where m.caseNumber = :number order by m.id desc", Imposed.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same as something that must exist. */
    Imposed known(CaseNumber number) {
        return of(number).orElseThrow(() -> new IllegalStateException("no measure: " + number));
    }

    /** Every measure against a business, oldest first. */
    public List<Imposed> against(LicenseeId licensee) {
        return rows.createQuery("select m from Imposed m where m.licensee = :licensee order by m.id", Imposed.class)
                .setParameter("licensee", licensee)
                .getResultList();
    }

    /** Whether another suspension than this one still holds the mark. */
    boolean isSuspendedBesides(Imposed lifted, Scheme scheme) {
        return lifted.licensee().stream()
                .flatMap(licensee -> against(licensee).stream())
                .anyMatch(other -> other.id() != lifted.id()
                        && other.measure() == Measure.SUSPENSION
                        && other.state() == Imposed.State.IN_FORCE
                        && other.schemes().contains(scheme));
    }

    /**
     * What the public may know of, newest first.
     *
     * @param before only those that were imposed before this one
     */
    public List<Imposed> published(Optional<Long> before, LocalDate today, int limit) {
        var last = before.map(id -> rows.find(Imposed.class, id));
        return rows.createQuery(
                        "select m from Imposed m where m.published = true and m.imposedOn <= :today"
                                + " and (m.imposedOn < :day or (m.imposedOn = :day and m.id < :id))"
                                + " order by m.imposedOn desc, m.id desc",
                        Imposed.class)
                .setParameter("today", today)
                .setParameter("day", last.map(Imposed::imposedOn).orElse(LocalDate.of(9999, 12, 31)))
                .setParameter("id", last.map(Imposed::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether this is the number of a published measure, so that a page can begin after it. */
    public boolean isPublished(long id) {
        return Optional.ofNullable(rows.find(Imposed.class, id))
                .filter(Imposed::isPublished)
                .isPresent();
    }
}
