package org.watchdog.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address of a database")
class DatabaseAccessTest {

    @Test
    @DisplayName("gets the options that the application relies on")
    void options() {
        var access = DatabaseAccess.of("jdbc:mariadb://db:3306/watchdog", "app", "secret");

        assertThat(access.url())
                .isEqualTo("jdbc:mariadb://db:3306/watchdog?connectionTimeZone=UTC"
                        + "&forceConnectionTimeZoneToSession=true&preserveInstants=true&nullDatabaseMeansCurrent=true"
                        + "&sessionVariables=old_mode=''");
    }

    @Test
    @DisplayName("keeps the options it has")
    void own_options() {
        var access = DatabaseAccess.of(
                "jdbc:mariadb://db/watchdog?sslMode=verify-full&nullDatabaseMeansCurrent=true", "app", "secret");

        assertThat(access.url())
                .startsWith("jdbc:mariadb://db/watchdog?sslMode=verify-full&nullDatabaseMeansCurrent=true&connection")
                .containsOnlyOnce("nullDatabaseMeansCurrent");
    }

    @Test
    @DisplayName("is shown without the password")
    void no_password() {
        assertThat(DatabaseAccess.of("jdbc:mariadb://db/watchdog", "app", "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
