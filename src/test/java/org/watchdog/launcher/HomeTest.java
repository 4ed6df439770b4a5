package org.watchdog.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data directory")
class HomeTest {

    private static final boolean DEMO = true;
    private static final boolean REAL = false;
    private static final boolean DISPOSABLE = true;

    @Test
    @DisplayName("is never one that others empty: the build's or the temporary one")
    void swept_by_others(@TempDir Path temporary) {
        assertThatThrownBy(() -> Home.of(Path.of("target/data"), DEMO, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Home.of(temporary.resolve("data"), REAL, false))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("belongs to one running system")
    void locked(@TempDir Path place) throws Exception {
        var first = Home.of(place, DEMO, DISPOSABLE);

        assertThat(first.path()).isEqualTo(place);
        assertThatThrownBy(() -> Home.of(place, DEMO, DISPOSABLE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another WatchDog");
    }

    @Test
    @DisplayName("of a real system never becomes a demo's, nor the other way round")
    void demo_and_real(@TempDir Path real, @TempDir Path demo) throws Exception {
        Files.createDirectories(real.resolve("db/tables/mysql"));
        Files.createDirectories(demo.resolve("db/tables/mysql"));
        Files.createFile(demo.resolve("demo"));

        assertThatThrownBy(() -> Home.of(real, DEMO, DISPOSABLE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Home.of(demo, REAL, DISPOSABLE)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("loses what an earlier server and its scratch room left, and nothing else")
    void emptied(@TempDir Path place) throws Exception {
        Files.createDirectories(place.resolve("server/applications"));
        Files.createDirectories(place.resolve("tmp/x"));
        Files.writeString(place.resolve("master.key"), "key");

        var home = Home.of(place, DEMO, DISPOSABLE);

        assertThat(home.server()).isEmptyDirectory();
        assertThat(home.scratch()).isEmptyDirectory();
        assertThat(place.resolve("master.key")).hasContent("key");
    }

    @Test
    @DisplayName("keeps what is secret from other users of the machine")
    void owner_only(@TempDir Path place) throws Exception {
        var directory = place.resolve("inner");
        var file = directory.resolve("client.cnf");
        OwnerOnly.directory(directory);

        OwnerOnly.file(file, "first");
        OwnerOnly.file(file, "second");

        assertThat(file).hasContent("second");
        assertThat(
                        Files.getFileStore(place).supportsFileAttributeView("posix")
                                ? Files.getPosixFilePermissions(file).toString()
                                : "[OWNER_READ, OWNER_WRITE]")
                .contains("OWNER_READ", "OWNER_WRITE")
                .doesNotContain("GROUP", "OTHERS");
    }
}
