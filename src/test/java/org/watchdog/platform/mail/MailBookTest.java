package org.watchdog.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An address in the list of mails")
class MailBookTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "hanako.yamada@shop.example.jp, h***@s***.jp",
        "a@b.jp, a***@b***.jp",
        "𠮷野@例え.jp, 𠮷***@例***.jp",
        "x@localhost, x***@l***",
        "two@at@example.com, t***@e***.com",
        "nobody, ***",
        "'', ***",
    })
    @DisplayName("shows its first letters and its end, and not whose it is")
    void masked(String address, String shown) {
        assertThat(MailBook.masked(address)).isEqualTo(shown);
    }
}
