package org.watchdog.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.kernel.Role;

@DisplayName("After the sign-in a browser goes")
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/cases/C-2026-000123", "/tasks?view=group&q=%E5%8C%97", "/tasks/12#task"})
    @DisplayName("back to the page of ours it came from")
    void back(String then) {
        assertThat(ReturnPath.after(then, Set.of(Role.INTAKE))).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "tasks",
                "/tasks\r\nSet-Cookie: a=b",
                "/ｔａｓｋｓ",
                "/sign-out",
                "/api/v1/cases"
            })
    @DisplayName("to its first page if it came from nowhere, or from elsewhere")
    void elsewhere(String then) {
        assertThat(ReturnPath.after(then, Set.of(Role.INTAKE))).isEqualTo("/tasks");
    }

    @Test
    @DisplayName("as a holder to his cases, as staff to the tasks")
    void first() {
        assertThat(ReturnPath.after(null, Set.of(Role.LICENSEE))).isEqualTo("/cases");
        assertThat(ReturnPath.after(null, Set.of(Role.AUDITOR))).isEqualTo("/tasks");
    }
}
