package org.watchdog.demo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.engine.Workers;

/** Moves the demo's clock, and has done what came due by it. */
@Service
public class DemoTime {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DemoClock clock;
    private final Workers workers;

    @Inject
    DemoTime(DemoClock clock, Workers workers) {
        this.clock = clock;
        this.workers = workers;
    }

    /** What became of a move. */
    public enum Moved {
        /** It was no length of time, or one that does not lead forward, or leads too far. */
        NOT_FORWARD,
        /** Everything that came due is done. */
        DONE,
        /** Moved, but there is more to do than fits into half a minute; it goes on behind. */
        STILL_WORKING
    }

    public Instant now() {
        return clock.now();
    }

    /** @param length as ISO 8601 writes it, {@code P10D} */
    public Moved advance(String length) {
        if (!clock.advance(length)) {
            return Moved.NOT_FORWARD;
        }
        return workers.drain(PATIENCE) ? Moved.DONE : Moved.STILL_WORKING;
    }
}
