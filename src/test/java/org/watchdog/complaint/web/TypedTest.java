package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Language;

@DisplayName("What was typed into the form")
class TypedTest {

    @Test
    @DisplayName("keeps everything but the buttons, and has a key of its own")
    void keeps_everything() {
        var typed = Typed.of(Map.of("description", "𠮷野屋", "again", "1", "truth", "yes"));

        assertThat(typed.fields()).containsEntry("description", "𠮷野屋").containsKey("key");
        assertThat(typed.fields()).doesNotContainKeys("again", "truth");
    }

    @Test
    @DisplayName("is one complaint when it is sent twice, another when it was changed")
    void same_form_same_content_once() {
        var first = new HashMap<>(Map.of("key", "one", "description", "text"));
        var changed = new HashMap<>(Map.of("key", "one", "description", "other text"));
        var stranger = new HashMap<>(Map.of("key", "two", "description", "text"));

        assertThat(key(first)).isEqualTo(key(first)).isNotEqualTo(key(changed)).isNotEqualTo(key(stranger));
    }

    @Test
    @DisplayName("asks nobody without a name whether the name may be passed on")
    void no_name_no_consent() {
        var typed = Typed.of(Map.of("complainant.anonymous", "true"));

        assertThat(typed.submission(Language.JA).flag("consentToShareIdentity")).contains(false);
    }

    private static String key(Map<String, String> fields) {
        var typed = Typed.of(fields);
        return typed.onceKey(typed.submission(Language.JA));
    }
}
