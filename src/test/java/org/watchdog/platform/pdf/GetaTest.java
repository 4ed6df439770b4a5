package org.watchdog.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.platform.pdf.NpmShelf.PDF;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A character that the typeface lacks")
class GetaTest {

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource({
        "𠮷野家 髙橋, 𠮷野家 髙橋",
        "困っています😀, 困っています〓",
        "👨‍👩‍👧の写真, 〓‍〓‍〓の写真",
        "葛󠄀城, 葛󠄀城",
        "𪛏さん, 〓さん",
    })
    @DisplayName("is marked by a geta, and nothing else is changed")
    void marked(String text, String printed) {
        assertThat(PDF.printable(text)).isEqualTo(printed);
        assertThat(PDF.printable(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '一行目
            二行目😀', '一行目
            二行目〓'""")
    @DisplayName("does not break the lines around it")
    void lines(String text, String printed) {
        assertThat(PDF.printable(text)).isEqualTo(printed);
    }
}
