package org.watchdog.committee;

import java.time.Instant;
import java.util.Optional;
import org.watchdog.kernel.UserId;

/**
 * Somebody's time in a meeting.
 *
 * @param seat whose seat he filled
 * @param out empty while he is there
 */
public record Attended(UserId user, UserId seat, Instant in, Optional<Instant> out) {

    public boolean isHere() {
        return out.isEmpty();
    }
}
