package org.watchdog.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A length by which the demo's clock is moved")
class AdvanceTest {

    private static final Instant NOW = Instant.parse("2026-01-30T16:00:00Z"); // 31 January, one o'clock, in Tokyo

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "P10D, 2026-02-09T16:00:00Z",
        "p10d, 2026-02-09T16:00:00Z",
        "P2W, 2026-02-13T16:00:00Z",
        "P1M, 2026-02-27T16:00:00Z",
        "P1Y2M3D, 2027-04-02T16:00:00Z",
        "PT36H, 2026-02-01T04:00:00Z",
        "P1DT2H30M, 2026-01-31T18:30:00Z",
        "PT0.5S, 2026-01-30T16:00:00.500Z",
        "P0D, 2026-01-30T16:00:00Z"
    })
    @DisplayName("is counted by the calendar of Tokyo")
    void counted(String length, Instant then) {
        assertThat(Advance.read(length)).map(a -> a.from(NOW)).hasValue(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "10",
                "10D",
                "P-1D",
                "-P1D",
                "PT-1H",
                "P1DT",
                "P1H",
                "PT1D",
                "P1D2M",
                "Ｐ１Ｄ",
                "P99999999999D",
                "PT99999999999999999999S",
                "2026-06-10",
                "P1D; drop table demo_clock"
            })
    @DisplayName("is not read from what is none, or leads back")
    void none(String text) {
        assertThat(Advance.read(text)).isEmpty();
    }
}
