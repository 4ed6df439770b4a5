package org.watchdog.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address of a sender")
class SenderTest {

    private static final String PROXY = "127.0.0.1";

    private final Sender behindOne = new Sender(Optional.of(PROXY + ", 10.0.0.2"));

    @Test
    @DisplayName("is the one that speaks to us, whatever it says, where no proxy is named")
    void none() {
        assertThat(new Sender(Optional.empty()).address("203.0.113.9", List.of("198.51.100.1")))
                .isEqualTo("203.0.113.9");
        assertThat(new Sender(Optional.empty()).address(PROXY, List.of("198.51.100.1")))
                .isEqualTo(PROXY);
    }

    @Test
    @DisplayName("is what our proxy says last: whatever the sender wrote before that counts for nothing")
    void ours() {
        assertThat(behindOne.address(PROXY, List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(behindOne.address(PROXY, List.of("10.9.9.9, 127.0.0.1", "198.51.100.1:4711")))
                .isEqualTo("198.51.100.1");
        assertThat(behindOne.address(PROXY, List.of("10.9.9.9, 198.51.100.1, 10.0.0.2")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    @DisplayName("is not what a stranger says, and the proxy's own where that says nothing")
    void strangers() {
        assertThat(behindOne.address("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
        assertThat(behindOne.address(PROXY, List.of())).isEqualTo(PROXY);
        assertThat(behindOne.address(PROXY, List.of(" , "))).isEqualTo(PROXY);
    }
}
