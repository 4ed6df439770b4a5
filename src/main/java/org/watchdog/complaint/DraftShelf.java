package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Network;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/** The rows of the drafts, sealed and opened. */
@Service
class DraftShelf {

    private static final String PLACE = "complaint.draft";

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
    Optional<Draft> find(DraftKey key) {
        return find(key, "");
    }

    /** The same, held until the transaction ends: who changes it next waits. */
    Optional<Draft> hold(DraftKey key) {
        return find(key, " for update");
    }

    private Optional<Draft> find(DraftKey key, String lock) {
        @SuppressWarnings("unchecked") // rows of three columns
        List<Object[]> found = rows.createNativeQuery(
                        "select revision, expires_at, sealed from complaint_draft where id = ? and expires_at > ?"
                                + lock)
                .setParameter(1, key.row())
                .setParameter(2, utc(real.instant()))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> Draft.of(
                        ((Number) row[0]).intValue(), instant(row[1]), secrets.openWith(key.seal(), PLACE, (byte[])
                                row[2])));
    }

    void add(DraftKey key, Draft draft, Network begunBy) {
        var sealed = sealed(key, draft);
        rows.createNativeQuery("insert into complaint_draft (id, revision, expires_at, network, bytes, sealed)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, key.row())
                .setParameter(2, draft.revision())
                .setParameter(3, utc(draft.until()))
                .setParameter(4, hash(begunBy))
                .setParameter(5, sealed.length + draft.size())
                .setParameter(6, sealed)
                .executeUpdate();
    }

    void change(DraftKey key, Draft draft) {
        var sealed = sealed(key, draft);
        rows.createNativeQuery("update complaint_draft set revision = ?, bytes = ?, sealed = ? where id = ?")
                .setParameter(1, draft.revision())
                .setParameter(2, sealed.length + draft.size())
                .setParameter(3, sealed)
                .setParameter(4, key.row())
                .executeUpdate();
    }

    /** From now on the draft counts for the network that sent something last. */
    void countFor(Network network, DraftKey key) {
        rows.createNativeQuery("update complaint_draft set network = ? where id = ?")
                .setParameter(1, hash(network))
                .setParameter(2, key.row())
                .executeUpdate();
    }

    /** How much lies in the drafts of this network, and in all. */
    DraftRoom.Held heldBy(Network network) {
        return new DraftRoom.Held(
                sum(rows.createNativeQuery(
                                "select sum(bytes) from complaint_draft where network = ? and expires_at > ?")
                        .setParameter(1, hash(network))
                        .setParameter(2, utc(real.instant()))),
                sum(rows.createNativeQuery("select sum(bytes) from complaint_draft where expires_at > ?")
                        .setParameter(1, utc(real.instant()))));
    }

    private static long sum(Query query) {
        return query.getSingleResult() instanceof Number sum ? sum.longValue() : 0;
    }

    private byte[] hash(Network network) {
        return secrets.keyedHash(PLACE, network.value());
    }

    void remove(DraftKey key) {
        rows.createNativeQuery("delete from complaint_draft where id = ?")
                .setParameter(1, key.row())
                .executeUpdate();
    }

    int sweep(int most) {
        return rows.createNativeQuery("delete from complaint_draft where expires_at < ? limit ?")
                .setParameter(1, utc(real.instant()))
                .setParameter(2, most)
                .executeUpdate();
    }

    private byte[] sealed(DraftKey key, Draft draft) {
        return secrets.sealWith(key.seal(), PLACE, draft.toBytes());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return (column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column)
                .toInstant(ZoneOffset.UTC);
    }
}
