package org.watchdog.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Worker;

/**
 * Starts the processes that were ordered, oldest first. The order is deleted in the transaction that starts the
 * process: after a power cut either both have happened or neither has (promise 1).
 */
@Service
@Transactional
public class Starts implements Worker {

    private static final int BATCH = 10;

    private final EntityManager rows;
    private final Processes processes;

    @Inject
    Starts(EntityManager rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    @Override
    public int run() {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> orders =
                rows.createNativeQuery("""
                        select case_number, process from casefile_order
                        order by ordered_at, case_number limit ? for update skip locked""").setParameter(1, BATCH).getResultList();
        for (var order : orders) {
            rows.createNativeQuery("delete from casefile_order where case_number = ?")
                    .setParameter(1, order[0])
                    .executeUpdate();
            processes.start(new CaseNumber((String) order[0]), (String) order[1]);
        }
        return orders.size();
    }
}
