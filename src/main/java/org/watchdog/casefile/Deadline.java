package org.watchdog.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.Paused;

/**
 * A clock of a case, with the calculation it was set by.
 *
 * @param name what is due; its words stand under {@code <room>.deadline.<name>}
 * @param dueOn the last day, included; of a stopped clock the one it had before the stop, which is told to nobody
 * @param reminds whether it only reminds: it fires on the morning of its day, and is never missed
 * @param stoppedOn since when it is stopped
 * @param endedAt when it was met, passed or dropped
 */
public record Deadline(
        long id,
        String name,
        State state,
        LocalDate dueOn,
        Explanation explanation,
        boolean reminds,
        Optional<LocalDate> stoppedOn,
        Optional<Instant> endedAt) {

    /** Whether it runs, or how it ended. */
    public enum State {
        OPEN,
        STOPPED,
        MET,
        MISSED,
        /** No longer needed: neither met nor missed. */
        DROPPED
    }

    /** Whether it has passed without being met, seen from the day {@code today} in Tokyo. */
    public boolean isOverdue(LocalDate today) {
        return state == State.MISSED || (state == State.OPEN && !reminds && today.isAfter(dueOn));
    }

    /** The same as it stands still; empty where it does not. */
    public Optional<Paused> paused() {
        return stoppedOn.map(since -> new Paused(explanation, since));
    }

    /** The day on which it falls due, as far as one is certain. */
    public Optional<LocalDate> certainDay() {
        return state == State.STOPPED ? Optional.empty() : Optional.of(dueOn);
    }
}
