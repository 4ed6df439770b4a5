package org.watchdog.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;

/** Letters and mails of the running system, from the event to the reader. */
@DisplayName("A complaint's letters")
class LettersIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("acknowledge it to the complainant, in names as they are written, and by a mail that says nothing")
    void acknowledged() throws Exception {
        var address = address();
        var number = file(complainant("𠮷田 髙子", address), true, "OPT_OUT");

        var letter = letters("intake", number, 1).get(0);

        assertThat(letter.getString("kind")).isEqualTo("ACKNOWLEDGEMENT");
        assertThat(letter.getString("number")).matches("\\d{4}-\\d{4,}");
        var pdf = pdf("intake", number, letter);
        assertThat(text(pdf)).contains(number, "𠮷田 髙子 様", "標機 第" + letter.getString("number") + "号", "以上");
        assertThat(sha256(pdf)).isEqualTo(letter.getString("sha256"));
        await().atMost(Duration.ofMinutes(2)).until(() -> system.mails(address), mails -> !mails.isEmpty());
        var mail = system.mails(address).get(0);
        assertThat(mail.getSubject()).isEqualTo("お知らせがあります");
        assertThat((String) mail.getContent())
                .contains("/followup")
                .doesNotContain(number)
                .doesNotContain("髙")
                .doesNotContain("例示");
    }

    @Test
    @DisplayName("ask the holder with the last day and its reason, without the name of who did not agree to be named")
    void request() throws Exception {
        var number = file(complainant("秘密 名子", address()), false, "LEAK");
        letters("intake", number, 1);
        accept(number);

        var letter = letters("intake", number, 2).get(0);

        assertThat(letter.getString("kind")).isEqualTo("HOLDER_REQUEST");
        var text = text(pdf("intake", number, letter));
        assertThat(text)
                .contains(number, "個人情報保護管理者 様", "回答の期限", "営業日で10日を数えます", "同意がないため")
                .doesNotContain("秘密")
                .doesNotContain("名子");
        var seen = letters("licensee1", number, 1);
        assertThat(seen).as("the holder sees what was written to it").containsExactly(letter);
        assertThat(text(pdf("licensee1", number, letter))).isEqualTo(text);
    }

    @Test
    @DisplayName("name the last day that holds when they are written, if it was moved since they were ordered")
    void moved() throws Exception {
        var number = file(complainant("移動 日子", address()), false, "LEAK");
        letters("intake", number, 1);
        accept(number);
        letters("intake", number, 2);
        try (var database = system.database();
                var order = database.prepareStatement("""
                        insert into letters_order (case_number, kind, due_on, ordered_at, next_at)
                        select case_number, 'HOLDER_REQUEST', due_on - interval 1 day, opened_at, opened_at
                        from casefile_deadline where case_number = ? and reminds_of is null and name like 'holder%'""")) {
            order.setString(1, number);
            assertThat(order.executeUpdate()).isEqualTo(1);
        }

        var again = letters("intake", number, 3);

        assertThat(dueIn(number, again.get(0))).isEqualTo(dueIn(number, again.get(1)));
    }

    private String dueIn(String number, JsonObject letter) throws Exception {
        var text = text(pdf("intake", number, letter));
        return text.substring(text.indexOf("回答の期限"), text.indexOf("営業日で10日を数えます"));
    }

    @Test
    @DisplayName("stand in the audit by the fingerprints of the PDF and of its sealed form, and nowhere in the clear")
    void on_record() throws Exception {
        var number = file(complainant("監査 好子", address()), true, "OPT_OUT");
        var letter = letters("intake", number, 1).get(0);

        var entry = system.as("auditor").get("/audit/" + number).expect(200).items().stream()
                .filter(e -> e.getString("action").equals("letters.made"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.getString("facts")).contains("\"pdfSha256\":\"" + letter.getString("sha256") + "\"");
        try (var database = system.database();
                var query = database.prepareStatement("select pdf_sealed from letters_letter where case_number = ?")) {
            query.setString(1, number);
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(entry.getString("facts")).contains("\"sealedSha256\":\"" + sha256(row.getBytes(1)) + "\"");
            assertThat(new String(row.getBytes(1), 0, 40, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF");
        }
    }

    @Test
    @DisplayName("are written at each rung of the ladder of silence, and the last one tells the complainant the result")
    void ladder() throws Exception {
        var number = file(complainant("催促 待子", address()), false, "LEAK");
        letters("intake", number, 1);
        accept(number);
        letters("intake", number, 2);

        system.advanceClock("P35D");
        system.advanceClock("P35D");
        system.advanceClock("P35D");

        assertThat(letters("intake", number, 6))
                .extracting(letter -> letter.getString("kind"))
                .containsExactly(
                        "NON_COOPERATION_NOTICE",
                        "SITE_REVIEW_NOTICE",
                        "FORMAL_REQUEST",
                        "HOLDER_REMINDER",
                        "HOLDER_REQUEST",
                        "ACKNOWLEDGEMENT");
        BeforeCommittee.adopts(number, """
                {"summary": "最後まで回答がありません。", "motion": "NO_MEASURE", "reason": "すでに廃業したため",
                 "deviation": "措置をとる相手がないため"}""");
        var result = letters("intake", number, 7).get(0);
        assertThat(result.getString("kind")).isEqualTo("RESULT");
        assertThat(text(pdf("intake", number, result)).replaceAll("\\s", "")).contains("結果のお知らせ", "措置はとらないことにしました");
        assertThat(letters("licensee1", number, 5))
                .as("the holder sees what was written to it")
                .noneMatch(letter -> letter.getString("kind").equals("RESULT"));
    }

    @Test
    @DisplayName("are not there for another holder, for the insurance desk, or for whom the letter was not written to")
    void hidden() throws Exception {
        var number = file(complainant("隠 れ子", address()), true, "OPT_OUT");
        var letter = letters("intake", number, 1).get(0);
        accept(number);
        letters("intake", number, 2);
        var path = "/cases/" + number + "/letters";

        system.as("licensee2").get(path).expect(404);
        system.as("insurance").get(path).expect(403);
        system.anonymous().get(path).expect(401);
        assertThat(download("licensee1", number, letter.getString("id")).statusCode())
                .as("the acknowledgement is the complainant's")
                .isEqualTo(404);
        for (var id : List.of("0", "999999999", "x", "-1")) {
            assertThat(download("intake", number, id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "are made for a nameless complaint and one with an emoji too, without a mail where there is no address")
    void nameless() throws Exception {
        var anonymous = file("{\"anonymous\": true}", false, "OTHER");
        var emoji = file(complainant("絵文字😀", address()), true, "OTHER");

        assertThat(text(pdf("intake", anonymous, letters("intake", anonymous, 1).get(0))))
                .contains("申出人 様");
        assertThat(text(pdf("intake", emoji, letters("intake", emoji, 1).get(0))))
                .contains("絵文字〓 様");
        assertThat(orders(anonymous) + orders(emoji)).as("orders left over").isZero();
    }

    @Test
    @DisplayName("acknowledge it before what was called for earlier and is not urgent")
    void urgent_first() throws Exception {
        var older = file("{\"anonymous\": true}", false, "OTHER");
        letters("intake", older, 1);
        String newer;
        try (var book = system.database();
                var orders = system.database()) {
            book.setAutoCommit(false);
            book.createStatement().executeQuery("select last from letters_book for update"); // nothing is numbered now
            try (var add = orders.prepareStatement("""
                    insert into letters_order (case_number, kind, ordered_at, next_at)
                    select number, 'ACKNOWLEDGEMENT', opened_at, opened_at from casefile_case where number = ?""")) {
                add.setString(1, older);
                for (int i = 0; i < 4; i++) {
                    add.executeUpdate();
                }
            }
            newer = file("{\"anonymous\": true}", false, "OTHER");
            book.rollback();
        }

        var acknowledged = letters("intake", newer, 1).get(0).getString("number");

        assertThat(letters("intake", older, 5))
                .filteredOn(letter -> letter.getString("number").compareTo(acknowledged) > 0)
                .as("printed after it; one may have been begun before")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private int orders(String number) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement("select count(*) from letters_order where case_number = ?")) {
            query.setString(1, number);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static String address() {
        return "letters-" + System.nanoTime() + "@example.jp";
    }

    private static String complainant(String name, String address) {
        return "{\"anonymous\": false, \"name\": \"" + name + "\", \"email\": \"" + address + "\"}";
    }

    private String file(String complainant, boolean consent, String category) {
        return system.anonymous()
                .post("/complaints", """
                        {"kind": "COMPLAINT", "licenseeId": "L-000001", "aboutPrivacy": true,
                         "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"},
                         "category": "%s", "description": "退会したのに広告メールが届きます。😀",
                         "complainant": %s, "consentToShareIdentity": %s, "language": "ja"}""".formatted(category, complainant, consent))
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private void accept(String number) {
        complete("intake", number, "ACCEPTED", "{}");
    }

    private void complete(String user, String number, String outcome, String fields) {
        var tasks = "/tasks?view=group&q=" + number;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !system.as(user).get(tasks).items().isEmpty());
        var task = "/tasks/" + system.as(user).get(tasks).items().get(0).getString("id");
        system.as(user).post(task + "/claim").expect(200);
        system.as(user)
                .post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}")
                .expect(200);
    }

    /** The letters of a case, newest first, as soon as there are so many. */
    private List<JsonObject> letters(String user, String number, int count) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> system.as(user)
                                .get("/cases/" + number + "/letters")
                                .expect(200)
                                .items(),
                        found -> found.size() == count);
    }

    private byte[] pdf(String user, String number, JsonObject letter) throws IOException, InterruptedException {
        var answer = download(user, number, letter.getString("id"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return answer.body();
    }

    private HttpResponse<byte[]> download(String user, String number, String id)
            throws IOException, InterruptedException {
        var token = system.anonymous()
                .post("/tokens", "{\"username\": \"" + user + "\", \"password\": \"" + system.password() + "\"}")
                .expect(200, 201)
                .json()
                .getString("token");
        var request = HttpRequest.newBuilder(system.base().resolve("api/v1/cases/" + number + "/letters/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
