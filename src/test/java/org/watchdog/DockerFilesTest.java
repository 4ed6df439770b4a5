package org.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The container files, which no test builds,")
class DockerFilesTest {

    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");

    @Test
    @DisplayName("copy only what the build makes")
    void copied() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var copied = matches(DOCKERFILE, "target/([\\w./]+)");

        assertThat(copied).containsExactlyInAnyOrder("lib/", "watchdog.jar", "watchdog.war");
        assertThat(pom)
                .contains(
                        "<finalName>watchdog</finalName>",
                        "${project.build.directory}/lib",
                        "org.watchdog.launcher.Main");
    }

    @Test
    @DisplayName("name only settings that the README explains")
    void settings() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var named = matches(COMPOSE, "(WATCHDOG_[A-Z_]+):");
        named.addAll(matches(DOCKERFILE, "(WATCHDOG_[A-Z_]+)="));

        assertThat(named).hasSizeGreaterThan(8).allSatisfy(name -> {
            var setting = name.toLowerCase(Locale.ROOT)
                    .replaceAll("(?<!key)_file$", "")
                    .replace('_', '.');
            var last = setting.substring(setting.lastIndexOf('.'));
            assertThat(readme).as(name).containsAnyOf("`" + setting + "`", "`" + last + "`");
        });
    }

    @Test
    @DisplayName("do not run as root, and listen where the application does")
    void user_and_port() throws IOException {
        assertThat(matches(DOCKERFILE, "USER (\\w+)")).containsExactly("watchdog");
        assertThat(matches(DOCKERFILE, "EXPOSE (\\d+)"))
                .isEqualTo(matches(DOCKERFILE, "WATCHDOG_HTTP_PORT=(\\d+)"))
                .isEqualTo(matches(COMPOSE, "127.0.0.1:\\d+:(\\d+)"));
    }

    @Test
    @DisplayName("hold no secret themselves")
    void secrets() throws IOException {
        assertThat(matches(COMPOSE, "(?i)(\\w*password\\w*): (?!\"yes\")(?!/run/secrets/)\\S+"))
                .isEmpty();
    }

    private static List<String> matches(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }
}
