package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Service;

/**
 * Where sealed parts lie. Each part is a short transaction of its own: a telephone that sends for minutes holds neither
 * a connection nor a lock.
 */
@Service
@Transactional(TxType.REQUIRES_NEW)
class ContentShelf {

    private final EntityManager rows;

    @Inject
    ContentShelf(EntityManager rows) {
        this.rows = rows;
    }

    /** Makes room for a content; if nothing becomes of it, it is swept after that time. */
    void begin(String id, Instant keptUntil) {
        rows.createNativeQuery("insert into casefile_content (id, kept_until) values (?, ?)")
                .setParameter(1, id)
                .setParameter(2, Sql.time(keptUntil))
                .executeUpdate();
    }

    void put(String id, int n, byte[] sealed) {
        rows.createNativeQuery("insert into casefile_content_part (content, n, sealed) values (?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, n)
                .setParameter(3, sealed)
                .executeUpdate();
    }

    Optional<byte[]> part(String id, int n) {
        @SuppressWarnings("unchecked") // one column
        List<byte[]> found = rows.createNativeQuery(
                        "select sealed from casefile_content_part where content = ? and n = ?")
                .setParameter(1, id)
                .setParameter(2, n)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Takes away what belongs to no case. */
    @Transactional(TxType.REQUIRED)
    void drop(String id) {
        var dropped = rows.createNativeQuery("delete from casefile_content where id = ? and kept_until is not null")
                .setParameter(1, id)
                .executeUpdate();
        if (dropped == 1) {
            rows.createNativeQuery("delete from casefile_content_part where content = ?")
                    .setParameter(1, id)
                    .executeUpdate();
        }
    }

    /** From now on it belongs to a case; part of the transaction that makes it so. */
    @Transactional(TxType.MANDATORY)
    void keep(String id) {
        var kept = rows.createNativeQuery(
                        "update casefile_content set kept_until = null where id = ? and kept_until is not null")
                .setParameter(1, id)
                .executeUpdate();
        if (kept != 1) {
            throw new IllegalStateException("a file's bytes are no longer there, or are another case's");
        }
    }

    /** Sweeps what nobody has claimed in time. */
    int sweep(Instant now, int most) {
        @SuppressWarnings("unchecked") // one column
        List<String> late = rows.createNativeQuery("""
                        select id from casefile_content where kept_until < ?
                        order by kept_until limit ? for update skip locked""")
                .setParameter(1, Sql.time(now))
                .setParameter(2, most)
                .getResultList();
        late.forEach(this::drop);
        return late.size();
    }
}
