package org.watchdog.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body in JSON")
class JsonTreeTest {

    @Test
    @DisplayName("is read as maps, lists, texts, numbers and flags; a null counts as absent, of two the last counts")
    void plain() {
        assertThat(
                        read(
                                "\ufeff{\"a\":\"𠮷\",\"b\":[1,null,true],\"c\":{\"d\":null},\"e\":1,\"e\":2.50,\"f\":1,\"f\":null}"))
                .contains(Map.of(
                        "a", "𠮷", "b", List.of(BigDecimal.ONE, true), "c", Map.of(), "e", new BigDecimal("2.50")));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "[]", "5", "null", "\"{}\"", "{", "{]}", "{\"a\":1,}", "{\"a\":1}x", "{}{}", "{'a':1}"})
    @DisplayName("is none if it is anything but one object")
    void no_object(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    @DisplayName("is none if it is no UTF-8: nothing is guessed")
    void no_utf8() {
        assertThat(JsonTree.read("{\"a\":\"é\"}".getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e99999999999", "-1234567890123456789012345678901234567890"})
    @DisplayName("may hold numbers that no field takes; they are of the wrong type, not an error of the whole")
    void numbers(String number) {
        assertThat(read("{\"a\":" + number + ",\"b\":1}")).contains(Map.of("a", Map.of(), "b", BigDecimal.ONE));
    }

    @Test
    @DisplayName("may be deep; what is below the sixteenth level is of no use")
    void deep() {
        var levels = 100_000;

        var read = read("{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + ",\"b\":1}")
                .orElseThrow();

        assertThat(read).containsEntry("b", BigDecimal.ONE);
        assertThat(String.valueOf(read.get("a"))).isEqualTo("[".repeat(15) + "{}" + "]".repeat(15));
    }

    private static Optional<Map<String, Object>> read(String text) {
        return JsonTree.read(text.getBytes(UTF_8));
    }
}
