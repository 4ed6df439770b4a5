package org.watchdog.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.FileType;

@DisplayName("A draft of the public form")
class DraftTest {

    private static final Instant UNTIL = Instant.parse("2026-05-12T00:00:00Z");
    private static final Content FILE = new Content("id", "key", "𠮷.png", FileType.PNG, 5, "sha", "sealed");

    @Test
    @DisplayName("comes back from its row as it was")
    void round_trip() {
        var draft = Draft.empty(UNTIL)
                .with(Map.of("description", "𠮷😀 \"<b>\"\nline", "q", ""))
                .with(FILE);

        assertThat(Draft.of(draft.revision(), UNTIL, draft.toBytes())).isEqualTo(draft);
    }

    @Test
    @DisplayName("takes from a page only that page's fields, so that two windows do not undo each other")
    void two_windows() {
        var draft = Draft.empty(UNTIL).with(Map.of("category", "LEAK")).with(Map.of("complainant.name", "例示"));

        assertThat(draft.typed()).containsEntry("category", "LEAK").containsEntry("complainant.name", "例示");
        assertThat(draft.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("holds nothing but the receipt once it is filed")
    void filed() {
        var sent = new Draft.Sent("C-2026-000001", "AAAA-BBBB", Instant.EPOCH, "signed", null, null);
        var draft = Draft.empty(UNTIL)
                .with(Map.of("description", "secret"))
                .with(FILE)
                .filed(sent);

        assertThat(draft.typed()).isEmpty();
        assertThat(draft.files()).isEmpty();
        assertThat(Draft.of(3, UNTIL, draft.toBytes()).sent()).contains(sent);
    }

    @Test
    @DisplayName("is found and sealed by hashes that tell neither each other nor the key")
    void keys() {
        var key = DraftKey.random();

        assertThat(key.row()).isNotEqualTo(key.seal()).hasSize(32);
        assertThat(DraftKey.read(key.value())).contains(key);
        assertThat(DraftKey.read(key.value() + "x")).isEmpty();
        assertThat(key + " " + FILE + " " + Draft.empty(UNTIL).with(Map.of("a", "secret")))
                .doesNotContain(key.value(), "𠮷", "secret");
    }
}
