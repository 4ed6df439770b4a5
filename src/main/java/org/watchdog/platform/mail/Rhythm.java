package org.watchdog.platform.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.watchdog.platform.api.Words;

/** When a mail goes: not by night, and after a failure again and again, at longer and longer distances. */
final class Rhythm {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** Nearly four days together, so that a server that is down over a weekend costs no mail. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private Rhythm() {}

    /** The instant itself by day (08:00 to 20:00 in Tokyo), else the next morning. */
    static Instant byDay(Instant asked) {
        var there = asked.atZone(Words.TOKYO);
        if (there.toLocalTime().isBefore(MORNING)) {
            return there.with(MORNING).toInstant();
        }
        return there.toLocalTime().isBefore(EVENING)
                ? asked
                : there.plusDays(1).with(MORNING).toInstant();
    }

    /** How long to wait after so many failed attempts (from 1); empty if it is given up. */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
