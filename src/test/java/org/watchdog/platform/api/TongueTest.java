package org.watchdog.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Language;

/** Screen readers are told in which language somebody wrote (WCAG 2.2, 3.1.2). */
@DisplayName("What somebody wrote")
class TongueTest {

    private static final Words JAPANESE = Words.in(Language.JA);
    private static final Words ENGLISH = Words.in(Language.EN);

    @Test
    @DisplayName("is marked where it is in another language than the page")
    void another() {
        assertThat(ENGLISH.tongue("ABC社のサイトです。")).isEqualTo("ja");
        assertThat(ENGLISH.tongue("𠮷")).isEqualTo("ja");
        assertThat(JAPANESE.tongue("They sent mail to me.")).isEqualTo("en");
    }

    @Test
    @DisplayName("is not marked where it is in the page's, or in none")
    void same() {
        assertThat(JAPANESE.tongue("ABC社のサイトです。")).isNull();
        assertThat(ENGLISH.tongue("They sent mail to me.")).isNull();
        assertThat(ENGLISH.tongue("2026-04-03 😀")).isNull();
        assertThat(ENGLISH.tongue("")).isNull();
        assertThat(ENGLISH.tongue(null)).isNull();
    }
}
