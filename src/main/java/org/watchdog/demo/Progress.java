package org.watchdog.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the loading of the demo data has come, on this node. */
@ApplicationScoped
public class Progress {

    private static final int TRIES = 20;

    private final AtomicBoolean complete = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();

    /** Whether every part is there. */
    public boolean complete() {
        return complete.get();
    }

    /** Every part is there. */
    public void finish() {
        complete.set(true);
    }

    public void succeeded() {
        failures.set(0);
    }

    /** @return whether it failed so often that nothing is gained by trying again */
    public boolean failed() {
        return failures.incrementAndGet() >= TRIES;
    }
}
