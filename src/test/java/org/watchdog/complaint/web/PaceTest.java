package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.platform.api.Network;

@DisplayName("The limit on complaints from one network")
class PaceTest {

    private static final Network HERE = Network.of("192.0.2.1");

    private Instant now = Instant.parse("2026-06-10T01:00:00Z");

    @Test
    @DisplayName("is off at 0: nobody ever waits")
    void off() {
        var pace = pace(0);

        assertThat(pace.isLimited()).isFalse();
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> pace.secondsToWait(HERE)))
                .containsOnly(OptionalLong.empty());
    }

    @Test
    @DisplayName("lets so many in, then says after how many seconds the next one may be sent, and lets it in then")
    void limited() {
        var pace = pace(3);
        for (int i = 0; i < 3; i++) {
            assertThat(pace.secondsToWait(HERE)).isEmpty();
        }

        assertThat(pace.secondsToWait(HERE)).hasValue(20);
        pass(Duration.ofMillis(12_500));
        assertThat(pace.secondsToWait(HERE)).hasValue(8);
        pass(Duration.ofSeconds(8));
        assertThat(pace.secondsToWait(HERE)).isEmpty();
        assertThat(pace.secondsToWait(HERE)).hasValue(20);
    }

    @Test
    @DisplayName("does not grow while nobody sends: a minute gives no more than the limit")
    void full() {
        var pace = pace(2);
        pace.secondsToWait(HERE);
        pass(Duration.ofDays(1));

        assertThat(IntStream.range(0, 3).mapToObj(i -> pace.secondsToWait(HERE).isEmpty()))
                .containsExactly(true, true, false);
    }

    @Test
    @DisplayName("of one network is not another's")
    void others() {
        var pace = pace(1);
        pace.secondsToWait(HERE);

        assertThat(pace.secondsToWait(HERE)).isPresent();
        assertThat(pace.secondsToWait(Network.of("192.0.2.2"))).isEmpty();
    }

    @Test
    @DisplayName("watches no more networks than it can bear; rather than keep a person out it begins anew")
    void many_networks() {
        var pace = pace(1);
        pace.secondsToWait(HERE);

        assertThat(IntStream.range(0, Pace.MOST_NETWORKS + 10)
                        .mapToObj(i -> pace.secondsToWait(Network.of("2001:db8:" + Integer.toHexString(i) + "::1"))))
                .containsOnly(OptionalLong.empty());

        assertThat(pace.secondsToWait(HERE)).isEmpty();
    }

    @Test
    @DisplayName("bears a clock that is set back")
    void set_back() {
        var pace = pace(1);
        pace.secondsToWait(HERE);
        pass(Duration.ofHours(-1));

        assertThat(pace.secondsToWait(HERE)).hasValue(60);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Pace pace(int perMinute) {
        return new Pace(perMinute, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        });
    }
}
