package org.watchdog.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.Actor;

/**
 * A time in which a deadline stood still.
 *
 * @param deadline its id
 * @param from the day of the stop, not counted any more
 * @param until the day of the resumption, counted again; empty while it stands still
 * @param reason why it was stopped; empty for those who may not read it
 */
public record Stop(
        long deadline,
        LocalDate from,
        Optional<LocalDate> until,
        Actor stoppedBy,
        Optional<String> reason,
        Optional<Actor> resumedBy,
        Optional<String> resumeReason) {

    /** Whether this day is one of those that it stood still. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }
}
