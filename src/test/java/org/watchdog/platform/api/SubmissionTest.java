package org.watchdog.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was sent")
class SubmissionTest {

    private static final Map<String, Object> QUOTED = Map.of("part", Map.of("persons", "12", "malicious", "true"));

    @Test
    @DisplayName("by a form may hold numbers and truth values as texts")
    void form() {
        var part = Submission.of(QUOTED).part("part");

        assertThat(part.number("persons", 0, 20)).contains(12L);
        assertThat(part.flag("malicious")).contains(true);
        assertThat(part.errors()).isEmpty();
    }

    @Test
    @DisplayName("as JSON may not: a number or truth value in quotation marks is of the wrong type")
    void json() {
        var part = Submission.ofJson(QUOTED).part("part");

        assertThat(part.number("persons", 0, 20)).isEmpty();
        assertThat(part.flag("malicious")).isEmpty();
        assertThat(part.errors()).extracting(FieldError::field).containsExactly("part.persons", "part.malicious");
        assertThat(part.errors()).extracting(FieldError::code).containsExactly("number", "flag");
    }

    @Test
    @DisplayName("as JSON may write a whole number in any way")
    void whole() {
        var json = Submission.ofJson(Map.of(
                "a", new BigDecimal("12.0"), "b", new BigDecimal("1.2e1"), "c", true, "d", new BigDecimal("1.5")));

        assertThat(json.number("a", 0, 20)).contains(12L);
        assertThat(json.number("b", 0, 20)).contains(12L);
        assertThat(json.flag("c")).contains(true);
        assertThat(json.number("d", 0, 20)).isEmpty();
    }

    @Test
    @DisplayName("as a form may write an amount with separators, where they belong")
    void separators() {
        var form = Submission.of(Map.of("page", "1,234,567", "wide", "１，２３４", "odd", "1,5", "bare", "1234567"));
        assertThat(form.number("page", 0, 9_999_999)).hasValue(1_234_567L);
        assertThat(form.number("wide", 0, 9_999_999)).hasValue(1_234L);
        assertThat(form.number("bare", 0, 9_999_999)).hasValue(1_234_567L);
        assertThat(form.number("odd", 0, 9_999_999)).isEmpty();
    }
}
