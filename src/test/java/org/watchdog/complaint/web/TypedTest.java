package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Language;

@DisplayName("What was typed into the form")
class TypedTest {

    @Test
    @DisplayName("is a filing in the language of the page, without the words the holder was looked for by")
    void filing() {
        var sent = new Typed(Map.of("q", "吉野屋", "description", "𠮷野屋")).submission(Language.EN);

        assertThat(sent.names()).containsExactly("description", "language");
        assertThat(sent.text("language", 2)).contains("en");
    }

    @Test
    @DisplayName("asks nobody without a name whether the name may be passed on")
    void no_name_no_consent() {
        var typed = new Typed(Map.of("complainant.anonymous", "true", "consentToShareIdentity", "true"));

        assertThat(typed.submission(Language.JA).flag("consentToShareIdentity")).contains(false);
    }

    @Test
    @DisplayName("is looked for by 200 characters at most, counted as a person counts")
    void sought() {
        var typed = new Typed(Map.of("q", "  " + "𠮷".repeat(300)));

        assertThat(typed.sought()).contains("𠮷".repeat(200));
    }
}
