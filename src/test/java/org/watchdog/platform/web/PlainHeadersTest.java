package org.watchdog.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A header")
class PlainHeadersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Accept          | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
            Accept          | application/json
            Accept-Language | ja,en-US;q=0.9,en;q=0.8
            Accept-Language | *
            Content-Type    | application/json; charset=utf-8
            content-type    | multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW
            X-Other         | ;;;""")
    @DisplayName("as browsers and programs write it is left as it is")
    void plain(String name, String value) {
        assertThat(PlainHeaders.isPlain(name, value)).isTrue();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"xx;;;q=a", "ja;q=2", "%", "en-", "", "ja,,en"})
    @DisplayName("that names no language says nothing")
    void no_language(String value) {
        assertThat(PlainHeaders.isPlain("Accept-Language", value)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nonsense", "*/*;q=x", ";", "a/b/c", "a/b; c"})
    @DisplayName("that names no type says nothing")
    void no_type(String value) {
        assertThat(PlainHeaders.isPlain("Accept", value)).isFalse();
        assertThat(PlainHeaders.isPlain("Content-Type", value)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {2_000, 100_000})
    @DisplayName("that is too long says nothing, and costs nothing")
    void too_long(int length) {
        assertThat(PlainHeaders.isPlain("Accept", "a/b;" + "x=y;".repeat(length) + "*/*"))
                .isFalse();
    }
}
