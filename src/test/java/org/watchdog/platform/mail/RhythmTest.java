package org.watchdog.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mail")
class RhythmTest {

    @ParameterizedTest(name = "{2}: {0} goes at {1}")
    @CsvSource({
        "2026-05-20T03:00:00Z, 2026-05-20T03:00:00Z, at noon in Tokyo",
        "2026-05-19T23:00:00Z, 2026-05-19T23:00:00Z, at eight in the morning",
        "2026-05-19T22:59:59Z, 2026-05-19T23:00:00Z, just before eight",
        "2026-05-20T10:59:59Z, 2026-05-20T10:59:59Z, just before eight in the evening",
        "2026-05-20T11:00:00Z, 2026-05-20T23:00:00Z, at eight in the evening",
        "2026-12-31T15:00:00Z, 2026-12-31T23:00:00Z, at midnight of New Year",
    })
    @DisplayName("is not sent between 20:00 and 08:00 in Tokyo")
    void by_day(Instant asked, Instant goes, String when) {
        assertThat(Rhythm.byDay(asked)).as(when).isEqualTo(goes);
    }

    @Test
    @DisplayName("is tried ten times over more than three days, at growing distances, then given up")
    void pauses() {
        var together = Duration.ZERO;
        var last = Duration.ZERO;
        for (int attempt = 1; attempt <= 9; attempt++) {
            var pause = Rhythm.pauseAfter(attempt).orElseThrow();
            assertThat(pause).isGreaterThanOrEqualTo(last);
            together = together.plus(pause);
            last = pause;
        }

        assertThat(together).isGreaterThan(Duration.ofDays(3));
        assertThat(Rhythm.pauseAfter(10)).isEqualTo(Optional.empty());
    }
}
