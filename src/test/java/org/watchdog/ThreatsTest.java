package org.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each threat to the complainant's trust")
class ThreatsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private final List<String> threats = lines(Path.of("docs/threats.md"))
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| who |"))
            .toList();

    @Test
    @DisplayName("names the tests that attack it")
    void named() {
        assertThat(threats)
                .hasSizeGreaterThan(15)
                .allSatisfy(threat -> assertThat(tests(threat)).isNotEmpty());
    }

    @Test
    @DisplayName("names tests that exist")
    void there() throws IOException {
        Map<String, String> sources;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ThreatsTest::read,
                            String::concat));
        }

        assertThat(threats.stream().flatMap(threat -> tests(threat).stream()))
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .containsPattern("(void|Stream<DynamicTest>) " + test.group(2) + "\\("));
    }

    private static List<MatchResult> tests(String threat) {
        return TEST.matcher(threat).results().toList();
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        return read(file).lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
