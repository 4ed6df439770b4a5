package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/** The rows of the reports that are being written, sealed and opened. */
@Service
class DraftShelf {

    private static final String COLUMNS = "select about, id, revision, expires_at, sealed from incident_draft";

    private final EntityManager rows;
    private final Secrets secrets;
    private final Clock real;

    @Inject
    DraftShelf(EntityManager rows, Secrets secrets, @Real Clock real) {
        this.rows = rows;
        this.secrets = secrets;
        this.real = real;
    }

    /** The draft, if there is one whose time is not over. */
    Optional<ReportDraft> find(ReportDraft.Key key) {
        return find(key, "");
    }

    /** The same, held until the transaction ends: who changes it next waits. */
    Optional<ReportDraft> hold(ReportDraft.Key key) {
        return find(key, " for update");
    }

    private Optional<ReportDraft> find(ReportDraft.Key key, String lock) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery(
                        COLUMNS + " where owner = ? and about = ? and expires_at > ?" + lock)
                .setParameter(1, key.owner())
                .setParameter(2, about(key))
                .setParameter(3, utc(real.instant()))
                .getResultList();
        return found.stream().findFirst().map(row -> opened(key.owner(), row).draft());
    }

    /** All that this owner has begun. */
    List<ReportDrafts.Open> of(String owner) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery(
                        COLUMNS + " where owner = ? and expires_at > ? order by about limit 100")
                .setParameter(1, owner)
                .setParameter(2, utc(real.instant()))
                .getResultList();
        return found.stream().map(row -> opened(owner, row)).toList();
    }

    private ReportDrafts.Open opened(String owner, Object[] row) {
        var key = new ReportDraft.Key(owner, CaseNumber.read((String) row[0]));
        return new ReportDrafts.Open(
                key,
                ReportDraft.of(
                        (String) row[1], ((Number) row[2]).intValue(), instant(row[3]), secrets.open(place(key), (byte
                                        [])
                                row[4])));
    }

    void put(ReportDraft.Key key, ReportDraft draft) {
        rows.createNativeQuery("""
                        insert into incident_draft (owner, about, id, revision, expires_at, sealed)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update id = values(id), revision = values(revision),
                          expires_at = values(expires_at), sealed = values(sealed)""")
                .setParameter(1, key.owner())
                .setParameter(2, about(key))
                .setParameter(3, draft.id())
                .setParameter(4, draft.revision())
                .setParameter(5, utc(draft.until()))
                .setParameter(6, secrets.seal(place(key), draft.toBytes()))
                .executeUpdate();
    }

    void remove(ReportDraft.Key key) {
        rows.createNativeQuery("delete from incident_draft where owner = ? and about = ?")
                .setParameter(1, key.owner())
                .setParameter(2, about(key))
                .executeUpdate();
    }

    /**
     * Takes away those whose time is over, at most so many; answers how many. They are looked for without a lock and
     * taken one by one: a range of their ages, locked, would be in the way of whoever is writing.
     */
    int sweep(int most) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> over = rows.createNativeQuery(
                        "select owner, about from incident_draft where expires_at < ? limit ?")
                .setParameter(1, utc(real.instant()))
                .setParameter(2, most)
                .getResultList();
        return over.stream()
                .mapToInt(row -> rows.createNativeQuery(
                                "delete from incident_draft where owner = ? and about = ? and expires_at < ?")
                        .setParameter(1, row[0])
                        .setParameter(2, row[1])
                        .setParameter(3, utc(real.instant()))
                        .executeUpdate())
                .sum();
    }

    private static String place(ReportDraft.Key key) {
        return "incident.draft." + key.owner() + "." + about(key);
    }

    private static String about(ReportDraft.Key key) {
        return key.about().map(CaseNumber::value).orElse("");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return (column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column)
                .toInstant(ZoneOffset.UTC);
    }
}
