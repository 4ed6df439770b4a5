package org.watchdog.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A setting (contract, section 6)")
class SettingsTest {

    private final Properties properties = new Properties();

    @Test
    @DisplayName("is a system property, or else an environment variable")
    void order() {
        var settings = new Settings(properties, Map.of("WATCHDOG_HTTP_PORT", "8081"));

        assertThat(settings.port("watchdog.http.port", 8080)).isEqualTo(8081);

        properties.setProperty("watchdog.http.port", "8082");

        assertThat(settings.port("watchdog.http.port", 8080)).isEqualTo(8082);
    }

    @Test
    @DisplayName("may have a hyphen in its name")
    void hyphen() {
        var settings = new Settings(properties, Map.of("WATCHDOG_COMMITTEE_FROM_LEVEL", "6"));

        assertThat(settings.text("watchdog.committee.from-level")).contains("6");
    }

    @Test
    @DisplayName("that is blank counts as absent")
    void blank() {
        var settings = new Settings(properties, Map.of("WATCHDOG_HTTP_PORT", " "));

        assertThat(settings.port("watchdog.http.port", 8080)).isEqualTo(8080);
    }

    @Test
    @DisplayName("may lie in a file, without its last line break, and is handed on to the application")
    void secret_in_a_file(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("db_password"), "s3cret\n");
        var settings = new Settings(
                properties,
                Map.of("WATCHDOG_DB_PASSWORD_FILE", file.toString(), "WATCHDOG_KEY_FILE", "/run/secrets/master_key"));

        settings.tellSecrets();

        assertThat(settings.text("watchdog.db.password")).contains("s3cret");
        assertThat(properties).containsOnly(Map.entry("watchdog.db.password", "s3cret"));
    }

    @Test
    @DisplayName("given directly wins over the one in a file")
    void direct_before_file() {
        var settings = new Settings(
                properties, Map.of("WATCHDOG_DB_PASSWORD", "direct", "WATCHDOG_DB_PASSWORD_FILE", "/nowhere"));

        assertThat(settings.text("watchdog.db.password")).contains("direct");
    }

    @Test
    @DisplayName("for a port that is none is refused with the words that were given")
    void no_port() {
        properties.setProperty("watchdog.http.port", "http");

        assertThatThrownBy(() -> new Settings(properties, Map.of()).port("watchdog.http.port", 8080))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("http");
    }
}
