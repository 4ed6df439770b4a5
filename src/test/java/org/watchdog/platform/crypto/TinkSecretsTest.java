package org.watchdog.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.watchdog.kernel.CaseNumber;

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
    @DisplayName("wraps the key of a case for this case alone, also after it was opened")
    void key_of_a_case() {
        var secrets = started("key", true);
        var own = new CaseNumber("C-2026-000001");
        var other = new CaseNumber("C-2026-000002");
        var key = secrets.newCaseKey(own);
        var sealed = secrets.seal(own, key, "place", "text".getBytes(UTF_8));

        assertThat(secrets.open(own, key, "place", sealed)).asString().isEqualTo("text");
        assertThatThrownBy(() -> secrets.seal(other, key, "place", new byte[1])).isInstanceOf(SecurityException.class);
        key[key.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(own, key, "place", sealed)).isInstanceOf(SecurityException.class);
    }

    @Test
    @DisplayName("opens the keys of any number of cases, one after the other")
    void many_cases() {
        var secrets = started("key", true);

        for (int n = 1; n <= 300; n++) {
            var number = new CaseNumber("C-2026-%06d".formatted(n));
            var key = secrets.newCaseKey(number);
            assertThat(secrets.open(number, key, "place", secrets.seal(number, key, "place", new byte[] {7})))
                    .containsExactly(7);
        }
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
