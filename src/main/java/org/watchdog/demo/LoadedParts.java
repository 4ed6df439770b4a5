package org.watchdog.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.Real;

/** Remembers which parts of the demo data are there. */
@Transactional
@Service
class LoadedParts {

    private final EntityManager rows;
    private final Clock real;

    @Inject
    LoadedParts(EntityManager rows, @Real Clock real) {
        this.rows = rows;
        this.real = real;
    }

    Set<String> names() {
        var names = new HashSet<String>();
        for (Object name :
                rows.createNativeQuery("select part from demo_loaded").getResultList()) {
            names.add(String.valueOf(name));
        }
        return names;
    }

    /**
     * Loads a part and remembers it, both or neither. On two nodes the row is the lock.
     *
     * @return whether it is there now
     */
    boolean load(Part part) {
        if (!remember(part.name()) || part.load()) {
            return true;
        }
        rows.createNativeQuery("delete from demo_loaded where part = ?")
                .setParameter(1, part.name())
                .executeUpdate();
        return false;
    }

    /** @return whether it was not remembered before */
    boolean remember(String name) {
        return rows.createNativeQuery("insert ignore into demo_loaded (part, loaded_at) values (?, ?)")
                        .setParameter(1, name)
                        .setParameter(2, LocalDateTime.ofInstant(real.instant(), ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
