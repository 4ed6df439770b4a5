package org.watchdog.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.api.Worker;

/**
 * Sees to it that the register follows its days even where no drawing waits for them any more: a suspension that was
 * stayed may begin again after the objection is settled. What the drawing has done already is left alone.
 */
@Service
@Transactional
public class SuspensionSweep implements Worker {

    private static final int BATCH = 20;
    private static final Duration AFTER_THE_DRAWING = Duration.ofMinutes(10);

    private final EntityManager rows;
    private final Suspending suspending;
    private final Clock clock;

    @Inject
    SuspensionSweep(EntityManager rows, Suspending suspending, Clock clock) {
        this.rows = rows;
        this.suspending = suspending;
        this.clock = clock;
    }

    @Override
    public int run() {
        var today = LocalDate.ofInstant(clock.instant().minus(AFTER_THE_DRAWING), Words.TOKYO);
        var begun = left(
                "select m from Imposed m where m.state = :state and m.firstDay <= :today",
                Imposed.State.TO_COME,
                today);
        begun.forEach(suspension -> suspending.begin(suspension));
        var over = left(
                "select m from Imposed m where m.state = :state and m.lastDay < :today", Imposed.State.IN_FORCE, today);
        over.forEach(suspension -> suspending.end(suspension));
        return begun.size() + over.size();
    }

    private List<Imposed> left(String query, Imposed.State state, LocalDate today) {
        return rows.createQuery(query, Imposed.class)
                .setParameter("state", state)
                .setParameter("today", today)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
