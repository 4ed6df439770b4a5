package org.watchdog.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.calendar.Explanation;

/**
 * A clock of a case, with the calculation it was set by.
 *
 * @param name what is due; its words stand under {@code <room>.deadline.<name>}
 * @param dueOn the last day, included
 * @param endedAt when it was met or passed
 */
public record Deadline(
        long id, String name, State state, LocalDate dueOn, Explanation explanation, Optional<Instant> endedAt) {

    /** Whether it runs. */
    public enum State {
        OPEN,
        STOPPED,
        MET,
        MISSED
    }

    /** Whether it has passed without being met, seen from the day {@code today} in Tokyo. */
    public boolean isOverdue(LocalDate today) {
        return state == State.MISSED || (state == State.OPEN && today.isAfter(dueOn));
    }
}
