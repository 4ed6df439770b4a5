package org.watchdog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class PasswordsTest {

    @Test
    @DisplayName("is kept as Argon2id with 19,456 KiB, two passes, one lane, and a salt of its own")
    void kept() {
        var hash = Passwords.hash("correct horse battery staple");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Passwords.hash("correct horse battery staple")).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("is known again, and no other is")
    void known() {
        var hash = Passwords.hash("正しいパスワード𠮷");

        assertThat(Passwords.matches(hash, "正しいパスワード𠮷")).isTrue();
        assertThat(Passwords.matches(hash, "正しいパスワード吉")).isFalse();
        assertThat(Passwords.matches(Passwords.NOBODY, "")).isFalse();
    }

    @Test
    @DisplayName("is the same typed in full width, or with white space around it")
    void normalised() {
        assertThat(Passwords.matches(Passwords.hash("pass word 12"), " ｐａｓｓ　ｗｏｒｄ １２ "))
                .isTrue();
    }

    @Test
    @DisplayName("hashed by the reference implementation is known too, with the parameters it was made with")
    void reference() {
        var hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Passwords.matches(hash, "password")).isTrue();
        assertThat(Passwords.matches(hash, "differentpassword")).isFalse();
    }

    @Test
    @DisplayName("cannot be compared with what is no such hash")
    void nonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passwords.matches("$argon2i$v=19$m=1$x$y", "x"));
    }
}
