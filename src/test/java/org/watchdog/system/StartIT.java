package org.watchdog.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped system, started by its jar")
class StartIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("lets a demo user in with the password that was given to it")
    void sign_in() {
        assertThat(system.as("intake").get("/tasks").expect(200).json()).containsKey("items");
    }

    @Test
    @DisplayName("asks everybody else to sign in")
    void nobody() {
        system.anonymous().get("/tasks").expect(401);
    }

    @Test
    @DisplayName("keeps text of all planes of Unicode in every table, the engine's too (platform trap 3)")
    void four_byte_text() throws SQLException {
        try (var connection = system.database();
                var tables = connection
                        .createStatement()
                        .executeQuery("select count(*) from information_schema.columns where table_schema = 'watchdog'"
                                + " and character_set_name not in ('utf8mb4', 'ascii')")) {
            tables.next();

            assertThat(tables.getInt(1)).isZero();
        }
    }

    @Test
    @DisplayName("writes no password to its log")
    void no_password_in_the_log() {
        assertThat(system.logs()).doesNotContain(system.password());
    }
}
