package org.watchdog.platform.engine;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.Wake;
import org.watchdog.platform.api.Worker;

/** Runs the rooms' {@linkplain Worker workers}: twice a second, at once when woken, and to the end on request. */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService threads;

    @Inject
    @Any
    Instance<Worker> workers;

    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicInteger atWork = new AtomicInteger();
    private @Nullable ScheduledFuture<?> beat;

    void start() {
        beat = threads.scheduleWithFixedDelay(this::work, 0, 500, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Wake news) {
        if (beat != null && awake.compareAndSet(false, true)) {
            threads.execute(() -> {
                awake.set(false);
                work();
            });
        }
    }

    /**
     * Works until nothing is left, also in the hands of the other threads of this node, or the time is over.
     *
     * @return whether nothing is left
     */
    public boolean drain(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() - end < 0) {
            if (atWork.get() == 0 && round() == 0) {
                return true;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return false;
    }

    private void work() {
        var rounds = 0;
        atWork.incrementAndGet();
        try {
            while (round() > 0 && rounds++ < 1_000) {
                // goes on while there is work
            }
        } finally {
            atWork.decrementAndGet();
        }
    }

    private int round() {
        var done = 0;
        for (var worker : workers.handles()) {
            try {
                done += worker.get().run();
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "will be run again: " + worker.getBean().getBeanClass().getSimpleName(),
                        e);
            }
        }
        return done;
    }
}
