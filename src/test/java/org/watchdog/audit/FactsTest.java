package org.watchdog.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts of an entry")
class FactsTest {

    @Test
    @DisplayName("are written with sorted names and no white space, whatever order they came in")
    void sorted() {
        assertThat(Facts.written(Map.of("b", "2", "a", "1", "B", "0")))
                .isEqualTo("{\"B\":\"0\",\"a\":\"1\",\"b\":\"2\"}");
        assertThat(Facts.written(Map.of())).isEqualTo("{}");
    }

    @Test
    @DisplayName("escape what JSON must, and leave every other character as it is")
    void escaped() {
        assertThat(Facts.written(Map.of("a", "\"\\\n\t\u0001𠮷é/"))).isEqualTo("{\"a\":\"\\\"\\\\\\n\\t\\u0001𠮷é/\"}");
    }
}
