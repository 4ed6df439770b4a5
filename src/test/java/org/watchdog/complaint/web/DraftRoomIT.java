package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.complaint.web.PublicForm.Upload;
import org.watchdog.system.LaunchedSystem;

/**
 * A form that anybody may open does not fill the disk, and keeps nobody's complaint out: with room for 20 MiB of one
 * network and 36 MiB of all, nine tenths of it for files.
 */
@DisplayName("The room for unfinished complaints")
@Order(NarrowLimits.FIRST)
class DraftRoomIT {

    private static final int MEBIBYTE = 1 << 20;

    private final LaunchedSystem system = NarrowLimits.system();
    private final String network = NarrowLimits.network();

    @BeforeEach
    void empty() throws SQLException {
        try (var database = system.database();
                var delete = database.createStatement()) {
            delete.executeUpdate("delete from complaint_draft");
        }
    }

    @ParameterizedTest(name = "for one network: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "is limited for one network and for all: a file that does not fit is told by its name, all else is kept")
    void files(boolean ofOneNetwork) {
        var first = filled(network);
        first.upload(Map.of("add", "1"), text("first.txt", 15 * MEBIBYTE)).expect(303);
        if (!ofOneNetwork) {
            filled(NarrowLimits.network())
                    .upload(Map.of("add", "1"), text("others.txt", 15 * MEBIBYTE))
                    .expect(303);
        }
        var second = filled(ofOneNetwork ? network : NarrowLimits.network());

        var page = second.upload(Map.of("next", "1"), text("big.txt", 4 * MEBIBYTE), text("small.txt", MEBIBYTE))
                .expect(422);

        assertThat(page.text())
                .contains("「big.txt」は受け取れませんでした", "預かれません", "受け取ったファイル（1個）", "small.txt")
                .doesNotContain("「small.txt」は受け取れませんでした");
        assertThat(second.receipt()).contains("申立てを受け付けました");
        assertThat(first.receipt()).contains("申立てを受け付けました");
        var third = filled(network);
        third.upload(Map.of("next", "1"), text("big.txt", 4 * MEBIBYTE)).expect(303);
    }

    @Test
    @DisplayName("is limited for words too: the page stays as it was typed, and says what to do")
    void words() {
        filled(network)
                .upload(Map.of("add", "1"), text("most.txt", 17 * MEBIBYTE))
                .expect(303);
        var much = "あ".repeat(200_000);
        var full = new PublicForm(system, network);
        var status = 0;
        for (int n = 0; n < 8 && status != 429; n++) {
            full = new PublicForm(system, network);
            status = full.post("/complaints/new/event", Map.of("category", "OTHER", "description", much))
                    .status();
        }

        var page = full.post("/complaints/new/event", Map.of("category", "OTHER", "description", "書いた文章 " + much))
                .expect(429);

        assertThat(page.text()).contains("いまは、入力した内容を預かれません", "書いた文章 あああ", "電話で相談");
        assertThat(full.get("/complaints/new/event").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("is not taken by half a file whose sender went away")
    void half() throws IOException, SQLException {
        var form = filled(network);
        var before = contents();

        try (var sending = form.beginUpload(text("half.txt", 3 * MEBIBYTE), 10 * MEBIBYTE)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> contents() == before + 1);
            assertThat(sending.isConnected()).isTrue();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> contents() == before);
        assertThat(form.get("/complaints/new/files").text()).doesNotContain("half.txt");
    }

    private PublicForm filled(String from) {
        return new PublicForm(system, from).fill();
    }

    private long contents() throws SQLException {
        try (var database = system.database();
                var query = database.createStatement();
                var rows = query.executeQuery("select count(*) from casefile_content where kept_until is not null")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Upload text(String name, int length) {
        return new Upload(name, "abcdefghi\n".repeat(length / 10).getBytes(UTF_8));
    }
}
