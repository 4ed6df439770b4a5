package org.watchdog.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form in which a text is sought")
class SearchWordsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "ハルカゼ, はるかぜ",
        "ﾊﾙｶｾﾞ, はるかぜ",
        "はるかせ゛, はるかぜ",
        "㈱春風堂, 株式会社春風堂",
        "（株）春風堂, 株式会社 春風堂",
        "ＡＢＣ　１２３, abc123",
        "サーバー, さーば",
        "髙﨑𠮷澤, 高崎吉沢",
        "Ｐ－10－8200001（01）, p10820000101",
        "ヴ, ゔ"
    })
    @DisplayName("is one for what a reader calls the same")
    void equal(String one, String other) {
        assertThat(SearchWords.of(one)).isEqualTo(SearchWords.of(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"はは, ばば", "ハ, パ", "abc, abd", "春風, 春嵐"})
    @DisplayName("keeps apart what a reader keeps apart")
    void different(String one, String other) {
        assertThat(SearchWords.of(one)).isNotEqualTo(SearchWords.of(other));
    }

    @Test
    @DisplayName("holds neither letter nor digit where the text has none")
    void nothing() {
        assertThat(SearchWords.of(" 　%_\\!！ー-😀")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("does not change when it is taken twice, and holds letters and digits only")
    void idempotent(long seed) {
        var random = new SplittableRandom(seed);

        for (int i = 0; i < 20_000; i++) {
            var text = anything(random);
            var once = SearchWords.of(text);

            assertThat(SearchWords.of(once)).as("seed %d: %s", seed, text).isEqualTo(once);
            assertThat(once.codePoints()).allMatch(Character::isLetterOrDigit);
        }
    }

    private static String anything(SplittableRandom random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(0x20 + random.nextInt(0x60));
                case 1 -> text.appendCodePoint(0x3000 + random.nextInt(0x100));
                case 2 -> text.appendCodePoint(0xFF00 + random.nextInt(0xF0));
                default -> text.appendCodePoint(random.nextInt(0x30000));
            }
        }
        return text.toString();
    }
}
