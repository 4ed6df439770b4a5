package org.watchdog.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A one-time code")
class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final long STEP = 1_234_567_890 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    @DisplayName("is that of RFC 6238, appendix B (its last six digits)")
    void vectors(long second, String code) {
        assertThat(OneTimeCode.code(SECRET, second / 30)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @DisplayName("counts for its step, the one before and the one after")
    void near(long away) {
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.code(SECRET, STEP + away), NOW))
                .hasValue(STEP + away);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    @DisplayName("counts no further away")
    void far(long away) {
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.code(SECRET, STEP + away), NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("may be typed in full width and with a space")
    void typed() {
        assertThat(OneTimeCode.step(SECRET, "００５ 924", NOW)).hasValue(STEP);
        assertThat(OneTimeCode.step(SECRET, "", NOW)).isEmpty();
    }
}
