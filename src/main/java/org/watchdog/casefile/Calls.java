package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;

/**
 * Tells processes that a clock of theirs has run out, oldest first, one at a time. A process that waits no longer has
 * moved on by itself; the call is then done too.
 */
@Service
@Transactional
public class Calls implements Worker {

    private final EntityManager rows;
    private final Processes processes;
    private final Clock clock;

    @Inject
    Calls(EntityManager rows, Processes processes, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public int run() {
        @SuppressWarnings("unchecked") // rows of three columns
        List<Object[]> calls = rows.createNativeQuery("""
                        select id, case_number, message from casefile_call where next_at <= ?
                        order by next_at, id limit 1 for update skip locked""")
                .setParameter(1, Sql.time(clock.instant()))
                .getResultList();
        for (var call : calls) {
            rows.createNativeQuery("delete from casefile_call where id = ?")
                    .setParameter(1, call[0])
                    .executeUpdate();
            processes.tell(new CaseNumber((String) call[1]), (String) call[2], Optional.empty());
        }
        return calls.size();
    }
}
