package org.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Traps of the templates that show only on the page where they snap. */
@DisplayName("A template")
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/webapp/WEB-INF/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    static List<Path> templates() throws IOException {
        try (Stream<Path> found = Files.walk(TEMPLATES)) {
            return found.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    @DisplayName(
            "has no condition on a tag that takes a fragment: the fragment is filled before the condition is asked")
    void conditions_stand_outside(Path template) throws IOException {
        assertThat(tags(template))
                .noneMatch(tag -> tag.matches("(?s).* th:(?:replace|insert)=.*")
                        && tag.matches("(?s).* th:(?:if|unless|each|with)=.*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    @DisplayName("gives no handler, style or script of its own to the page, which the policy would not run")
    void nothing_inline(Path template) throws IOException {
        assertThat(tags(template))
                .noneMatch(tag -> tag.matches("(?s).* (?:on[a-z]+|style|hx-on[a-z:-]*)=.*")
                        || tag.matches("(?s)<style.*|<script(?!.* (?:th:)?src=).*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    @DisplayName("writes its addresses out: the engine's own links ask for a servlet that is not there")
    void plain_addresses(Path template) throws IOException {
        assertThat(tags(template)).noneMatch(tag -> tag.contains("@{"));
    }

    private static List<String> tags(Path template) throws IOException {
        var text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        return TAG.matcher(text).results().map(MatchResult::group).toList();
    }
}
