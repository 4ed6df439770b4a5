package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/** All incidents ever reported. */
@Service
public class Incidents {

    private static final String DECISION = "incident.decision";

    private final EntityManager rows;
    private final CaseSecrets secrets;

    @Inject
    Incidents(EntityManager rows, CaseSecrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
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

    byte[] sealDecision(Case in, String reason) {
        return secrets.seal(in, DECISION, reason);
    }

    /** Why it was decided as it was. */
    Optional<String> decision(Case in, Incident of) {
        return of.decision().map(bytes -> secrets.text(in, DECISION, bytes));
    }

    /** Notes the incident for the next review of the mark, once. */
    void noteForReview(Incident incident, Instant at) {
        rows.createNativeQuery(
                        "insert ignore into incident_review_note (licensee, case_number, noted_at) values (?, ?, ?)")
                .setParameter(1, incident.licensee().value())
                .setParameter(2, incident.number().value())
                .setParameter(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
    }
}
