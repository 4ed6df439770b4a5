package org.watchdog.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A network")
class NetworkTest {

    @Test
    @DisplayName("is an IPv4 address, also one written as IPv6")
    void four() {
        assertThat(Network.of("192.0.2.7")).isEqualTo(Network.of("::ffff:192.0.2.7"));
        assertThat(Network.of("192.0.2.7")).isNotEqualTo(Network.of("192.0.2.8"));
    }

    @Test
    @DisplayName("is the first half of an IPv6 address, whatever its owner makes of the other")
    void six() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    @DisplayName("is never looked up by name")
    void names() {
        assertThat(Network.of("example.jp").value()).isEqualTo("example.jp");
    }
}
