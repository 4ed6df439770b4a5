package org.watchdog.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.watchdog.platform.api.Words;

/** When a clock fires: a deadline when its last day is over, a reminder on the morning of its day. */
final class Firing {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private Firing() {}

    /**
     * The instant, in Tokyo's time of day.
     *
     * @param now a reminder that is set when its morning has passed is due at once, but from 20:00 on the next morning
     */
    static Instant at(LocalDate day, boolean reminds, Instant now) {
        if (!reminds) {
            return day.plusDays(1).atStartOfDay(Words.TOKYO).toInstant();
        }
        var morning = day.atTime(MORNING).atZone(Words.TOKYO);
        var here = now.atZone(Words.TOKYO);
        return (morning.isBefore(here) ? daytime(here) : morning).toInstant();
    }

    private static ZonedDateTime daytime(ZonedDateTime now) {
        var morning = now.toLocalDate().atTime(MORNING).atZone(Words.TOKYO);
        if (now.toLocalTime().isBefore(MORNING)) {
            return morning;
        }
        return now.toLocalTime().isBefore(EVENING) ? now : morning.plusDays(1);
    }
}
