package org.watchdog.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The master key")
class TinkSecretsTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @TempDir
    Path place;

    @BeforeEach
    void empty() throws SQLException {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table platform_secret (name varchar(40) primary key, sealed varbinary(200))");
        }
    }

    @Test
    @DisplayName("is made once, where that is allowed, and opens everything again at the next start")
    void same_key() {
        var before = started("key", true).keyedHash("x", "text");

        assertThat(started("key", true).keyedHash("x", "text")).isEqualTo(before);
        assertThat(started("key", false).keyedHash("x", "text")).isEqualTo(before);
    }

    @Test
    @DisplayName("that was lost is never replaced by a new one, which would open nothing")
    void lost_key() throws Exception {
        started("key", true).keyedHash("x", "text");
        Files.delete(place.resolve("key"));

        assertThatThrownBy(() -> started("key", true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no master key in " + place.resolve("key"));
        assertThat(place.resolve("key")).doesNotExist();
    }

    @Test
    @DisplayName("of another system is refused")
    void other_key() throws Exception {
        started("key", true).keyedHash("x", "text");
        MasterKey.make(place.resolve("other"));
        var other = started("other", false);

        assertThatThrownBy(() -> other.keyedHash("x", "text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not the one that this database was written with");
    }

    @Test
    @DisplayName("in a file that holds none is refused with the file's name")
    void no_keyset() throws Exception {
        Files.writeString(place.resolve("key"), "{}");

        assertThatThrownBy(() -> started("key", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(place.resolve("key") + " holds no usable keyset");
    }

    private TinkSecrets started(String file, boolean make) {
        var root = new RootSecret();
        root.database = database;
        return new TinkSecrets(root, place.resolve(file).toString(), false, make);
    }
}
