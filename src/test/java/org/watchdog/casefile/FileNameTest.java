package org.watchdog.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a file")
class FileNameTest {

    @Test
    @DisplayName("keeps quotes, rare kanji and emoji")
    void kept() {
        assertThat(FileName.of("𠮷野の \"画面\" 😀.png")).isEqualTo("𠮷野の \"画面\" 😀.png");
    }

    @Test
    @DisplayName("loses the folders before it")
    void folders() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("C:\\fakepath\\a.pdf")).isEqualTo("a.pdf");
    }

    @Test
    @DisplayName("is written in one line and in one direction")
    void one_line() {
        assertThat(FileName.of("a\r\nSet-Cookie: x.pdf")).isEqualTo("a Set-Cookie: x.pdf");
        assertThat(FileName.of("photo\u202Egpj.exe")).isEqualTo("photo gpj.exe");
    }

    @Test
    @DisplayName("is one name, whether a mac or another computer wrote it")
    void normal() {
        assertThat(FileName.of("\u304B\u3099.txt")).isEqualTo("\u304C.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", "/", "\u0000\u0001", "a/"})
    @DisplayName("is file where nothing of it is left")
    void nothing(String name) {
        assertThat(FileName.of(name)).isEqualTo("file");
    }

    @Test
    @DisplayName("is cut after 150 characters, its ending stays")
    void cut() {
        var name = FileName.of("𠮷".repeat(400) + ".pdf");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(150);
        assertThat(name).endsWith("𠮷.pdf");
    }
}
