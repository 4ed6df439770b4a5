package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** All objections, at most one to each measure. */
@Service
public class Objections {

    private final EntityManager rows;
    private final Measures measures;

    @Inject
    Objections(EntityManager rows, Measures measures) {
        this.rows = rows;
        this.measures = measures;
    }

    void add(Objection objection) {
        rows.persist(objection);
        rows.flush();
    }

    /** The objection to this measure. */
    public Optional<Objection> to(Imposed measure) {
        return Optional.ofNullable(rows.find(Objection.class, measure.id()));
    }

    /** The objection to the measure of a case that was imposed last. */
    public Optional<Objection> of(CaseNumber number) {
        return measures.of(number).flatMap(this::to);
    }

    /** The last objection of a case, also where another measure has come since. */
    public Optional<Objection> latest(CaseNumber number) {
        return rows.createQuery(
                        "select o from Objection o where o.caseNumber = :number order by o.measure desc",
                        Objection.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same as something that must exist. */
    Objection known(CaseNumber number) {
        return of(number).orElseThrow(() -> new IllegalStateException("no objection: " + number));
    }
}
