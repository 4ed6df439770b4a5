package org.watchdog.insurance;

import java.time.Instant;
import java.util.Optional;
import org.watchdog.kernel.Actor;

/**
 * Days on which the insured kept the insurer from its inquiry, as they were recorded (R-INS-09).
 *
 * @param withdrawn that it was recorded by mistake; its days are counted then
 */
public record Obstruction(long id, Period days, Optional<Withdrawal> withdrawn) {

    /** The record was taken back, by whom and why. */
    public record Withdrawal(Instant at, Actor by, String reason) {}

    /** Whether its days are left out of the insurer's time. */
    public boolean holds() {
        return withdrawn.isEmpty();
    }
}
