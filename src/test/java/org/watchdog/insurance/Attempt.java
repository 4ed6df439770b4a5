package org.watchdog.insurance;

import java.util.Optional;

/**
 * One movement that somebody tried, as he saw it.
 *
 * @param called before it, in nanoseconds
 * @param answered after its commit
 * @param taken what it would take of the period
 * @param line its line; empty if the period refused it
 */
record Attempt(long called, long answered, long taken, Optional<Long> line) {

    /** It never came to the period. */
    static Attempt none() {
        return new Attempt(0, 0, 0, Optional.of(0L));
    }

    boolean cameToThePeriod() {
        return called > 0;
    }
}
