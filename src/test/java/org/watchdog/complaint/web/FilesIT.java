package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.complaint.web.PublicForm.Upload;
import org.watchdog.system.Api;
import org.watchdog.system.LaunchedSystem;

@DisplayName("Files of a complaint")
class FilesIT {

    private static final Pattern NUMBER = Pattern.compile("(C-\\d{4}-\\d{6})");
    private static final int MEBIBYTE = 1 << 20;

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("are taken or refused one by one, each with its own message, and the good ones stay")
    void one_by_one() {
        var form = PublicForm.filled();

        var page = form.upload(
                        Map.of("next", "1"),
                        Upload.text("良い 𠮷😀 %22写し%22.txt"),
                        new Upload("lie.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}),
                        new Upload("empty.txt", new byte[0]),
                        new Upload("big.txt", text(20 * MEBIBYTE + 1)))
                .expect(422);

        assertThat(page.text())
                .contains("「lie.pdf」は受け取れませんでした", "「empty.txt」は受け取れませんでした", "「big.txt」は受け取れませんでした")
                .contains("20MBを超えています", "良い 𠮷😀 &quot;写し&quot;.txt", "受け取ったファイル（1個）");
        form.upload(Map.of("add", "1"), Upload.text("良い 𠮷😀 %22写し%22.txt")).expect(303);
        assertThat(form.get("/complaints/new/files").text()).contains("受け取ったファイル（1個）");
    }

    @Test
    @DisplayName("are ten at most, and 50 MiB together")
    void most() {
        var many = PublicForm.filled();
        var eleven = IntStream.range(0, 11)
                .mapToObj(n -> Upload.text("file" + n + ".txt"))
                .toArray(Upload[]::new);
        assertThat(many.upload(Map.of("add", "1"), eleven).expect(422).text())
                .contains("受け取ったファイル（10個）", "「file10.txt」は受け取れませんでした");

        var much = PublicForm.filled(
                new Upload("a.txt", text(20 * MEBIBYTE)), new Upload("b.txt", text(20 * MEBIBYTE - 1)));
        assertThat(much.upload(Map.of("add", "1"), new Upload("c.txt", text(11 * MEBIBYTE)))
                        .expect(422)
                        .text())
                .contains("合わせて50MBを超えます", "受け取ったファイル（2個）");
    }

    @Test
    @DisplayName("are not taken from another site's form")
    void foreign() {
        var form = PublicForm.filled();

        form.upload("wrong", Map.of("add", "1"), Upload.text("a.txt")).expect(403);
        assertThat(form.get("/complaints/new/files").text()).doesNotContain("受け取ったファイル");
    }

    @Test
    @DisplayName("come to the case with the complaint, are saved as they were, and each reading is on record")
    void to_the_case() {
        var content = text(3 * MEBIBYTE + 17);
        var number = PublicForm.first(
                NUMBER,
                PublicForm.filled(new Upload("写し%22a%22%0D%0Ab 𠮷.txt", content))
                        .receipt());
        var staff = system.as("intake");

        var file = staff.get("/cases/" + number + "/files").expect(200).items().get(0);
        assertThat(file.getString("name")).isEqualTo("写し\"a\" b 𠮷.txt");
        assertThat(file.getString("from")).isEqualTo("COMPLAINANT");
        assertThat(file.getInt("size")).isEqualTo(content.length);

        var saved =
                staff.get("/cases/" + number + "/files/" + file.getString("id")).expect(200);
        assertThat(saved.text()).isEqualTo(new String(content, UTF_8));
        assertThat(saved.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''%E5%86%99%E3%81%97%22a%22%20b%20%F0%A0%AE%B7.txt");
        assertThat(saved.headers().allValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(saved.header("X-Content-Type-Options").orElseThrow()).isEqualTo("nosniff");
        assertThat(system.as("auditor").get("/audit/" + number).expect(200).text())
                .contains("casefile.file", "complaint.fileReceived");
        staff.get("/cases/" + number + "/files/0").expect(404);
        system.as("admin").get("/cases/" + number + "/files").expect(403);
        system.as("licensee2").get("/cases/" + number + "/files").expect(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("are the holder's to read only if the complainant agreed, and never what came later")
    void holder(boolean consent) {
        var form = PublicForm.filled(Upload.text("evidence.txt"));
        form.post("/complaints/new/you", PublicForm.you(consent)).expect(303);
        assertThat(form.get("/complaints/check").text()).contains(consent ? "送ったファイルを、" : "送ったファイルは伝えません");
        var receipt = form.receipt();
        var number = PublicForm.first(NUMBER, receipt);
        complainant(receipt)
                .postFile("/followup/files", "later.txt", "text/plain", text(500))
                .expect(201);
        var ids = system.as("intake").get("/cases/" + number + "/files").items().stream()
                .map(file -> file.getString("id"))
                .toList();

        system.as("licensee1").get("/cases/" + number + "/files").expect(404); // not asked yet
        accept(number);

        var seen = system.as("licensee1")
                .get("/cases/" + number + "/files")
                .expect(200)
                .items();
        assertThat(seen)
                .extracting(file -> file.getString("name"))
                .isEqualTo(consent ? List.of("evidence.txt") : List.of());
        system.as("licensee1").get("/cases/" + number + "/files/" + ids.get(0)).expect(consent ? 200 : 404);
        system.as("licensee1").get("/cases/" + number + "/files/" + ids.get(1)).expect(404);
    }

    @Test
    @DisplayName("are sent after filing too: all of one sending or none, and once for one Idempotency-Key")
    void later() {
        var receipt = PublicForm.filled().receipt();
        var number = PublicForm.first(NUMBER, receipt);
        var complainant = complainant(receipt);

        complainant
                .postFile("/followup/files", "lie.png", "image/png", "<html>".getBytes(UTF_8))
                .expect(415);
        complainant
                .postFile("/followup/files", "big.txt", "text/plain", text(21 * MEBIBYTE))
                .expect(413);
        complainant.postFile("/followup/files", "", "text/plain", text(5)).expect(422);
        complainant
                .postFile("/followup/files", "none.txt", "text/plain", new byte[0])
                .expect(422);
        complainant.post("/followup/files", "{}").expect(415);
        complainant
                .with("Content-Type", "multipart/form-data")
                .post("/followup/files", "{}")
                .expect(400);
        complainant
                .with("Content-Type", "multipart/form-data; boundary=xx")
                .post("/followup/files", "--xx\r\nno")
                .expect(400);
        complainant
                .with("Content-Type", "multipart/form-data; boundary=xx")
                .post("/followup/files", "--xx\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n\r\nhal")
                .expect(400);
        var once = complainant.with("Idempotency-Key", "0123456789abcdef-" + number);
        var first = once.postFile(
                        "/followup/files", "../later \\\"a\\\".pdf", "text/plain", "%PDF-1.7\n".getBytes(UTF_8))
                .expect(201);
        var again = once.postFile(
                        "/followup/files", "../later \\\"a\\\".pdf", "text/plain", "%PDF-1.7\n".getBytes(UTF_8))
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.json().getJsonArray("files").getJsonObject(0).getString("name"))
                .isEqualTo("later \"a\".pdf");
        assertThat(system.as("intake").get("/cases/" + number + "/files").items())
                .hasSize(1);
        assertThat(complainant.get("/followup").json().getJsonArray("messages").toString())
                .contains("ファイルを送りました。");
        system.anonymous()
                .postFile("/followup/files", "a.txt", "text/plain", text(10))
                .expect(404);
    }

    private Api complainant(String receipt) {
        var code = Pattern.compile("<span>([0-9A-Z]{4})</span>")
                .matcher(receipt)
                .results()
                .map(m -> m.group(1))
                .toList();
        return system.anonymous().with("Receipt-Code", String.join("-", code));
    }

    private void accept(String number) {
        var intake = system.as("intake");
        var task = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> intake.get("/tasks?view=group&q=" + number).items().stream()
                                .map(JsonObject.class::cast)
                                .filter(t -> t.getString("kind").equals("screenComplaint"))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        var path = "/tasks/" + task.getString("id");
        intake.post(path + "/claim").expect(200);
        intake.post(path + "/complete", "{\"outcome\":\"ACCEPTED\",\"fields\":{}}")
                .expect(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> system.as("licensee1").get("/cases/" + number).status() == 200);
    }

    private static byte[] text(int length) {
        return "abcdefghi\n".repeat(length / 10 + 1).substring(0, length).getBytes(UTF_8);
    }
}
