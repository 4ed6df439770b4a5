package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;

/** The reports of the incidents, each version as it was sent, sealed under its case's key. */
@Service
public class Reports {

    private final EntityManager rows;
    private final CaseSecrets secrets;

    @Inject
    Reports(EntityManager rows, CaseSecrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    /**
     * A report as it was sent.
     *
     * @param n from 1
     * @param at by the business clock
     */
    public record Sent(int n, Instant at, Actor by, IncidentReport report) {}

    /** Adds the next version. Two at once meet at the row's key, and one of them is done again. */
    int add(Case to, IncidentReport report, Actor by, Instant at) {
        var last =
                (Number) rows.createNativeQuery("select coalesce(max(n), 0) from incident_report where case_number = ?")
                        .setParameter(1, to.number().value())
                        .getSingleResult();
        var n = last.intValue() + 1;
        rows.createNativeQuery("""
                        insert into incident_report (case_number, n, kind, filed_at, by_actor, content_sealed)
                        values (?, ?, ?, ?, ?, ?)""")
                .setParameter(1, to.number().value())
                .setParameter(2, n)
                .setParameter(3, report.kind().name())
                .setParameter(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .setParameter(5, by.value())
                .setParameter(6, secrets.seal(to, place(to, n), ReportText.write(report)))
                .executeUpdate();
        return n;
    }

    /** All versions, the first one first; at least one for every incident. */
    public List<Sent> of(Case in) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found = rows.createNativeQuery(
                        "select n, filed_at, by_actor, content_sealed from incident_report where case_number = ? order by n")
                .setParameter(1, in.number().value())
                .getResultList();
        return found.stream().map(row -> sent(in, row)).toList();
    }

    /** The version that counts now. */
    public Sent latest(Case in) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select n, filed_at, by_actor, content_sealed from incident_report
                        where case_number = ? order by n desc limit 1""").setParameter(1, in.number().value()).getResultList();
        return found.stream()
                .map(row -> sent(in, row))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no report of " + in.number()));
    }

    /** One version, if there are as many. */
    Optional<Sent> version(Case in, int n) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found = rows.createNativeQuery("""
                        select n, filed_at, by_actor, content_sealed from incident_report
                        where case_number = ? and n = ?""")
                .setParameter(1, in.number().value())
                .setParameter(2, n)
                .getResultList();
        return found.stream().map(row -> sent(in, row)).findFirst();
    }

    /** Whether a report of this kind was sent. */
    boolean has(Case in, IncidentReport.Kind kind) {
        return !rows.createNativeQuery("select 1 from incident_report where case_number = ? and kind = ? limit 1")
                .setParameter(1, in.number().value())
                .setParameter(2, kind.name())
                .getResultList()
                .isEmpty();
    }

    private Sent sent(Case in, Object[] row) {
        var n = ((Number) row[0]).intValue();
        return new Sent(
                n, instant(row[1]), new Actor((String) row[2]), ReportText.read(secrets.open(in, place(in, n), (byte[])
                        row[3])));
    }

    private static String place(Case in, int n) {
        return "incident.report." + in.number() + "." + n;
    }

    private static Instant instant(Object column) {
        var time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
