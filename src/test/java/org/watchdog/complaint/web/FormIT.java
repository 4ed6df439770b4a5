package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.complaint.web.PublicForm.Upload;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

@DisplayName("The public form")
class FormIT {

    private static final Pattern NUMBER = Pattern.compile("(C-\\d{4}-\\d{6})");

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is filed once, however often and fast it is sent, and gives the same receipt each time")
    void once() {
        var form = PublicForm.filled();
        var seen = form.seen();

        var clicks = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> form.send(seen)))
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(303);
        var number = PublicForm.first(NUMBER, form.get("/complaints/receipt").text());
        assertThat(form.get("/complaints/receipt").text()).contains(number);
        form.send(seen).expect(303);
        assertThat(form.get("/complaints/new").expect(303).header("Location").orElseThrow())
                .endsWith("/complaints/receipt");
        assertThat(form.get("/complaints/receipt").text()).contains(number);
        assertThat(casesOf("form@example.jp", number)).isEqualTo(1);
    }

    private long casesOf(String email, String number) {
        var found = system.as("intake")
                .post("/cases/search", "{\"email\":\"" + email + "\"}")
                .items();
        return found.stream()
                .filter(c -> c.getString("caseNumber").compareTo(number) >= 0)
                .count();
    }

    @Test
    @DisplayName("sends nothing that was changed in another window since it was checked")
    void two_windows() {
        var form = PublicForm.filled();
        var seen = form.seen();

        form.post("/complaints/new/event", Map.of("category", "LEAK", "description", "ほかの画面で、書き直しました。"))
                .expect(303);

        assertThat(form.send(seen).expect(409).text()).contains("ほかの画面で、書き直しました。", "まだ送信していません");
        form.send().expect(303);
    }

    @Test
    @DisplayName("keeps what was typed, right or wrong, and names what is missing beside its field")
    void wrong() {
        var form = new PublicForm();
        form.get("/complaints/new").expect(200);

        assertThat(form.post("/complaints/new/holder", Map.of()).expect(422).text())
                .contains("相手の事業者を選ぶか、サイトのアドレスを入力してください");
        form.post("/complaints/new/holder", Map.of("site", "https://nobody.example.org/"))
                .expect(303);
        var event = form.post("/complaints/new/event", Map.of("description", "短い<b>\"𠮷"))
                .expect(422);

        assertThat(event.text()).contains("苦情の種類を一つ選んでください", "短い&lt;b&gt;&quot;𠮷</textarea>");
        assertThat(form.get("/complaints/new/event").text()).contains("短い&lt;b&gt;&quot;𠮷</textarea>");
        assertThat(form.get("/complaints/check").expect(303).header("Location").orElseThrow())
                .contains("/complaints/new/contact");
    }

    @Test
    @DisplayName("advises by the three checks, and refuses nobody for them (R-WD-01)")
    void advice() {
        var form = PublicForm.filled();
        form.post("/complaints/new/holder", Map.of("site", "https://nobody.example.org/"))
                .expect(303);
        var advised = form.post("/complaints/new/contact", Map.of("aboutPrivacy", "false", "contacted.made", "false"));

        assertThat(advised.expect(303).header("Location").orElseThrow()).endsWith("/complaints/new/advice");
        assertThat(form.get("/complaints/new/advice").text())
                .contains("登録簿に、この事業者が見つかりません", "個人情報の扱い以外のことは、扱えません", "先に、事業者へ連絡してください");
        assertThat(form.receipt()).containsPattern(NUMBER);
    }

    @Test
    @DisplayName("finds the holder by the link on its site")
    void link() {
        var form = new PublicForm();

        var way = form.get("/watchdog?site=https%3A%2F%2Fshop.reiji.example.jp%2Fcart")
                .expect(303)
                .header("Location")
                .orElseThrow();

        assertThat(form.get(way.replaceFirst("https?://[^/]+", "")).expect(200).text())
                .contains("株式会社例示通販", "value=\"L-000001\"", "https://shop.reiji.example.jp/cart");
    }

    @Test
    @DisplayName("is taken up again where it was left, and taken away when that is asked")
    void left() {
        var form = PublicForm.filled(Upload.text("mail.txt"));

        assertThat(form.get("/complaints/new").expect(200).text()).contains("書きかけの申立てがあります");
        assertThat(form.get("/complaints/new/resume")
                        .expect(303)
                        .header("Location")
                        .orElseThrow())
                .endsWith("/complaints/check");
        form.post("/complaints/new/erase", Map.of()).expect(303);

        assertThat(form.get("/complaints/new/erase").text()).contains("書きかけの申立ては残っていません");
        assertThat(form.get("/complaints/check").expect(303).header("Location").orElseThrow())
                .contains("told=gone");
    }

    @Test
    @DisplayName("keeps nothing readable in its row, and goes with its files when the time is over")
    void sealed() throws SQLException {
        var form = PublicForm.filled(Upload.text("mail.txt"));
        var before = count("casefile_content_part");
        try (var database = system.database();
                var rows = database.createStatement()) {
            try (var kept = rows.executeQuery("select sealed from complaint_draft")) {
                while (kept.next()) {
                    assertThat(new String(kept.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("退会", "mail.txt", "form@example.jp");
                }
            }
            rows.executeUpdate("update complaint_draft set expires_at = '2020-01-01'");
            rows.executeUpdate("update casefile_content set kept_until = '2020-01-01' where kept_until is not null");
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count("complaint_draft")).isZero();
            assertThat(count("casefile_content_part")).isLessThan(before);
        });
        assertThat(form.get("/complaints/check").expect(303).header("Location").orElseThrow())
                .contains("told=gone");
    }

    private int count(String table) throws SQLException {
        try (var database = system.database();
                var rows = database.createStatement();
                var counted = rows.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    @Test
    @DisplayName("shows the code until it is noted down, never again, and proves the receipt to anybody")
    void receipt() {
        var form = PublicForm.filled();
        form.receipt();
        var text = form.get("/complaints/receipt/text").expect(200);
        var pdf = form.get("/complaints/receipt/pdf").expect(200);

        assertThat(form.post("/receipts", Map.of("receipt", "　写し：\n" + text.text() + "以上"))
                        .expect(200)
                        .text())
                .contains("当機構が出した受領証です");
        assertThat(form.post("/receipts", Map.of("receipt", text.text().replaceFirst("C-\\d{4}", "C-2001")))
                        .expect(200)
                        .text())
                .contains("確かめられません");
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(List.of(text, pdf)).allSatisfy(saved -> {
            assertThat(saved.header("Content-Disposition").orElseThrow()).startsWith("attachment");
            assertThat(saved.header("Cache-Control").orElseThrow()).contains("no-store");
        });
        form.post("/complaints/receipt", Map.of()).expect(422);
        form.post("/complaints/receipt", Map.of("saved", "yes")).expect(303);
        assertThat(form.get("/complaints/receipt")
                        .expect(303)
                        .header("Location")
                        .orElseThrow())
                .endsWith("/followup");
    }

    @Test
    @DisplayName("shows how a mark stands at its seal's address, and what the holder may put on its site")
    void seal() {
        var form = new PublicForm();

        var seal = form.get("/seal/T-00001").expect(200).text();

        assertThat(seal).contains("このマークは有効です", "株式会社例示通販", "licenseeId=L-000001", "/watchdog?site=");
        form.get("/seal/T-99999").expect(404);
        form.get("/seal/%27%20or%201=1").expect(404);
    }
}
