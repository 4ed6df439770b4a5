package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** All notices of an intended measure. */
@Service
public class Notices {

    private final EntityManager rows;

    @Inject
    Notices(EntityManager rows) {
        this.rows = rows;
    }

    void add(Notice notice) {
        rows.persist(notice);
        rows.flush();
    }

    /** The last notice of a case. */
    public Optional<Notice> of(CaseNumber number) {
        return rows.createQuery("select n from Notice n where n.caseNumber = :number order by n.id desc", Notice.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
