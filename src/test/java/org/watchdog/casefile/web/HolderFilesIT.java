package org.watchdog.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** What a mark holder gives to its cases, by program and by page. */
@DisplayName("Files of a mark holder")
class HolderFilesIT {

    private static final int MEBIBYTE = 1 << 20;
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(UTF_8);

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("come to its case with a message, are staff's to read as they were, and that is on record")
    void taken() {
        var number = incident();

        var given = system.as("licensee1")
                .postFile("/cases/" + number + "/files", "../規程 \\\"a\\\".pdf", "text/plain", PDF)
                .expect(201);

        assertThat(given.header("Location").orElseThrow()).endsWith("/api/v1/cases/" + number + "/files");
        var file = given.json().getJsonArray("files").getJsonObject(0);
        assertThat(file.getString("name")).isEqualTo("規程 \"a\".pdf");
        assertThat(file.getString("type")).isEqualTo("application/pdf");
        assertThat(file.getString("from")).isEqualTo("HOLDER");
        var path = "/cases/" + number + "/files/" + file.getString("id");
        for (var reader : List.of("investigator", "licensee1")) {
            assertThat(system.as(reader).get(path).expect(200).text()).isEqualTo(new String(PDF, UTF_8));
        }
        assertThat(system.as("auditor").get("/audit/" + number).expect(200).text())
                .contains("casefile.fileReceived", "casefile.file");
        assertThat(system.as("investigator").get("/cases/" + number + "/timeline").expect(200).items().stream()
                        .filter(entry -> entry.getString("action").equals("casefile.fileReceived"))
                        .map(entry -> entry.getString("text") + entry.getString("message")))
                .containsExactly("付与事業者からファイルを受け取りましたファイルを送りました。");
    }

    @Test
    @DisplayName("are taken by no other case than its own, and read by nobody whom the case is closed to")
    void others() throws Exception {
        var number = incident();
        var address = "/cases/" + number + "/files";
        system.as("licensee1")
                .postFile(address, "a.pdf", "application/pdf", PDF)
                .expect(201);

        system.as("licensee2")
                .postFile(address, "a.pdf", "application/pdf", PDF)
                .expect(404);
        system.as("licensee2").get(address).expect(404);
        SignedIn.as("licensee2").get(address + "/new").expect(404);
        SignedIn.as("licensee2")
                .postFile(address + "/new", Map.of(), "a.pdf", PDF)
                .expect(404);
        for (var nothing : List.of("I-2020-999999", "x", Prepared.filed())) { // of the last it was not asked yet
            system.as("licensee1")
                    .postFile("/cases/" + nothing + "/files", "a.pdf", "application/pdf", PDF)
                    .expect(404);
        }
        system.as("intake").postFile(address, "a.pdf", "application/pdf", PDF).expect(403);
        system.anonymous().postFile(address, "a.pdf", "application/pdf", PDF).expect(401);

        var id = system.as("investigator2").get(address).items().get(0).getString("id");
        try (var database = system.database();
                var recuse = database.prepareStatement(
                        "insert into identity_recusal (user_id, case_number, since) values ('investigator2', ?, now())")) {
            recuse.setString(1, number);
            recuse.executeUpdate();
        }
        system.as("investigator2").get(address).expect(404);
        system.as("investigator2").get(address + "/" + id).expect(404);
    }

    @Test
    @DisplayName("are known by what they are, bounded in size and number, and all of one sending are taken or none")
    void refused() {
        var number = incident();
        var holder = system.as("licensee1");
        var address = "/cases/" + number + "/files";

        assertThat(holder.postFile(address, "lie.pdf", "application/pdf", "MZ\0\1".getBytes(UTF_8))
                        .expect(415)
                        .text())
                .contains("「lie.pdf」は受け取れませんでした。この種類のファイルは受け取れません");
        holder.postFile(
                        address,
                        "big.txt",
                        "text/plain",
                        "a".repeat(20 * MEBIBYTE + 1).getBytes(UTF_8))
                .expect(413);
        holder.postFile(address, "none.txt", "text/plain", new byte[0]).expect(422);
        holder.postFile(address, "", "text/plain", PDF).expect(422);
        holder.send("POST", address, "multipart/form-data; boundary=xx", several(9, "lie.exe"))
                .expect(415);
        holder.send("POST", address, "multipart/form-data; boundary=xx", several(10, "more.pdf"))
                .expect(422);
        holder.send("POST", address, "multipart/form-data; boundary=xx", "--xx\r\nno".getBytes(UTF_8))
                .expect(400);
        holder.send("POST", address, "multipart/form-data", PDF).expect(400);
        holder.post(address, "{}").expect(415);
        assertThat(holder.get(address).expect(200).items()).isEmpty();

        holder.send("POST", address, "multipart/form-data; boundary=xx", several(9, "last.pdf"))
                .expect(201);
        assertThat(holder.get(address).expect(200).items()).hasSize(10);
    }

    @Test
    @DisplayName("are taken once for one Idempotency-Key")
    void once() {
        var number = incident();
        var address = "/cases/" + number + "/files";
        var once = system.as("licensee1").with("Idempotency-Key", "0123456789abcdef-" + number);

        var first = once.postFile(address, "a.pdf", "application/pdf", PDF).expect(201);
        var again = once.postFile(address, "a.pdf", "application/pdf", PDF).expect(201);
        once.postFile(address, "b.pdf", "application/pdf", PDF).expect(422);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(once.get(address).items()).hasSize(1);
    }

    @Test
    @DisplayName("are no longer taken when the case is closed, and the page says so")
    void closed() {
        var number = withdrawn();
        var holder = SignedIn.as("licensee1");

        system.as("licensee1")
                .postFile("/cases/" + number + "/files", "a.pdf", "application/pdf", PDF)
                .expect(409);
        assertThat(holder.get("/cases/" + number).expect(200).text()).doesNotContain("/files/new");
        assertThat(holder.get("/cases/" + number + "/files/new").expect(409).text())
                .contains("この案件の手続きは終わりました");
        assertThat(holder.postFile("/cases/" + number + "/files/new", Map.of("text", "規程です。"), "a.pdf", PDF)
                        .expect(409)
                        .text())
                .contains("規程です。");
    }

    @Test
    @DisplayName("are sent from its page without scripts; what was written stays where a file is refused")
    void page() {
        var number = incident();
        var holder = SignedIn.as("licensee1");
        var form = "/cases/" + number + "/files/new";
        assertThat(holder.get("/cases/" + number).expect(200).text()).contains("href=\"" + form + "\"");

        assertThat(holder.postFile(form, Map.of("text", "社内の規程です。"), "", new byte[0])
                        .expect(422)
                        .text())
                .contains("送るファイルを選んでください", "社内の規程です。");
        assertThat(holder.postFile(form, Map.of("text", "社内の規程です。"), "lie.pdf", "MZ\0\1".getBytes(UTF_8))
                        .expect(422)
                        .text())
                .contains("「lie.pdf」は受け取れませんでした", "社内の規程です。", "href=\"#files\"");
        var to = holder.postFile(form, Map.of("text", "社内の規程です。"), "規程.pdf", PDF)
                .expect(303)
                .header("Location")
                .orElseThrow();

        assertThat(to).endsWith("/cases/" + number + "?told=files");
        assertThat(holder.get("/cases/" + number + "?told=files").expect(200).text())
                .contains("ファイルを受け取りました", "規程.pdf", "社内の規程です。");
        assertThat(SignedIn.as("investigator")
                        .get("/cases/" + number)
                        .expect(200)
                        .text())
                .contains("付与事業者からファイルを受け取りました", "社内の規程です。");
    }

    private static byte[] several(int pdfs, String last) {
        var form = new StringBuilder();
        for (int n = 0; n <= pdfs; n++) {
            var name = n < pdfs ? n + ".pdf" : last;
            form.append("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                    .append(name.endsWith(".pdf") ? "%PDF-1.7 " + n : "MZ\0\1")
                    .append("\r\n");
        }
        return form.append("--xx--\r\n").toString().getBytes(UTF_8);
    }

    private String incident() {
        return system.as("licensee1").post("/incidents", """
                        {"report": "PROMPT", "discoveredOn": "2026-06-03", "outline": "別の人に送りました。",
                         "phenomena": ["LEAK"], "dataItems": ["NAME"], "persons": 1,
                         "secondaryDamage": {"state": "NONE"}}""").expect(201).json().getString("caseNumber");
    }

    /** A complaint that the holder was asked about, and that was withdrawn. */
    private String withdrawn() {
        JsonObject filed =
                system.anonymous().post("/complaints", """
                        {"kind": "COMPLAINT", "licenseeId": "L-000001", "aboutPrivacy": true,
                         "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"},
                         "category": "OPT_OUT", "description": "退会したのに広告メールが届きます。",
                         "complainant": {"anonymous": true}, "consentToShareIdentity": false, "language": "ja"}""").expect(201).json();
        var number = filed.getString("caseNumber");
        Prepared.completed("intake", number, "screenComplaint", "ACCEPTED", "{}");
        var holder = system.as("licensee1");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> holder.get("/cases/" + number).status() == 200);
        system.anonymous()
                .with("Receipt-Code", filed.getString("receiptCode"))
                .post("/followup/withdrawal", "{\"reason\": \"解決しました。\"}")
                .expect(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> holder.get("/cases/" + number).json().getString("state"), "CLOSED"::equals);
        return number;
    }
}
