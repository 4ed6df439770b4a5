package org.watchdog.incident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/** All incidents ever reported. */
@Dependent
public class Incidents {

    private final EntityManager rows;

    @Inject
    Incidents(EntityManager rows) {
        this.rows = rows;
    }

    void add(Incident incident) {
        rows.persist(incident);
    }

    /** The incident of a case, if that case is one. */
    public Optional<Incident> with(CaseNumber number) {
        return Optional.ofNullable(rows.find(Incident.class, number.value()));
    }

    /** The incident as something that must exist. */
    Incident known(CaseNumber number) {
        return with(number).orElseThrow(() -> new IllegalStateException("no incident " + number));
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Incident locked(CaseNumber number) {
        return rows.find(Incident.class, number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What this business has reported already as discovered on that day: perhaps the same one. */
    List<CaseNumber> discovered(LicenseeId licensee, LocalDate on) {
        return rows.createQuery(
                        "select i from Incident i where i.licensee = :licensee and i.discoveredOn = :day",
                        Incident.class)
                .setParameter("licensee", licensee)
                .setParameter("day", on)
                .setMaxResults(10)
                .getResultStream()
                .map(Incident::number)
                .toList();
    }
}
