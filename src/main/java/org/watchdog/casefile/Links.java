package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** Which cases belong together, as either of them sees it. */
@Service
public class Links {

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    Links(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** From now on these two belong together; nothing happens if they did before. */
    public void join(CaseNumber one, CaseNumber other) {
        rows.createNativeQuery("""
                        insert into casefile_link (case_number, other, at) values (?, ?, ?), (?, ?, ?)
                        on duplicate key update at = at""")
                .setParameter(1, one.value())
                .setParameter(2, other.value())
                .setParameter(3, Sql.time(clock.instant()))
                .setParameter(4, other.value())
                .setParameter(5, one.value())
                .setParameter(6, Sql.time(clock.instant()))
                .executeUpdate();
    }

    /** The cases that belong to this one, oldest first; without those that the reader is recused from. */
    public List<CaseNumber> of(CaseNumber number, UserId reader) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery("""
                        select l.other from casefile_link l where l.case_number = ?
                        and not exists (select 1 from identity_recusal r where r.user_id = ? and r.case_number = l.other)
                        order by l.at, l.other limit 200""")
                .setParameter(1, number.value())
                .setParameter(2, reader.value())
                .getResultList();
        return found.stream().map(CaseNumber::new).toList();
    }
}
