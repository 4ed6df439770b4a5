package org.watchdog.demo;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.watchdog.platform.api.Worker;

/**
 * Loads the demo data part by part behind the start, and follows the demo's clock. A part that fails is tried again a
 * few times and then left out, so that a defect in one story does not keep the whole demo from getting ready.
 */
@ApplicationScoped
class DemoLoader implements Worker {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());
    private static final int TRIES = 20;

    private final DemoMode demo;
    private final DemoClock clock;
    private final LoadedParts loaded;
    private final Instance<Part> parts;

    private volatile boolean complete;
    private int failures;

    @Inject
    DemoLoader(DemoMode demo, DemoClock clock, LoadedParts loaded, @Any Instance<Part> parts) {
        this.demo = demo;
        this.clock = clock;
        this.loaded = loaded;
        this.parts = parts;
    }

    /** For the proxy of the application scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected DemoLoader() {
        this.demo = null;
        this.clock = null;
        this.loaded = null;
        this.parts = null;
    }

    /** Whether every part is there. */
    boolean complete() {
        return complete;
    }

    @Override
    public int run() {
        if (!demo.on()) {
            return 0;
        }
        clock.follow();
        return complete ? 0 : loadNext();
    }

    private synchronized int loadNext() {
        var there = loaded.names();
        var next = parts.stream().filter(part -> !there.contains(part.name())).min(comparingInt(Part::order));
        if (next.isEmpty()) {
            complete = true;
            LOG.info("demo data are there");
            return 0;
        }
        return tried(next.get()) ? 1 : 0;
    }

    private boolean tried(Part part) {
        try {
            var done = loaded.load(part);
            failures = done ? 0 : failures;
            return done;
        } catch (RuntimeException e) {
            failures++;
            if (failures < TRIES) {
                return false;
            }
            LOG.log(Level.SEVERE, "the demo goes on without its part " + part.name(), e);
            failures = 0;
            return loaded.remember(part.name());
        }
    }
}
