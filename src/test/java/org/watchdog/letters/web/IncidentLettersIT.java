package org.watchdog.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;

/** What a business is written about its incident, and what the granting body is told. */
@DisplayName("An incident's letters")
class IncidentLettersIT {

    private static final String FACTS = """
            {"persons": 12, "data": "CONTACT_ONLY", "cause": "INDIVIDUAL_SLIP", "malicious": "NO",
             "secondaryDamage": "NONE", "response": "ADEQUATE", "history": "NONE", "personsEvidence": "名簿",
             "dataEvidence": "報告書", "causeEvidence": "手順書", "maliciousEvidence": "聞き取り",
             "secondaryDamageEvidence": "報告書", "responseEvidence": "記録", "historyEvidence": "登録簿"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName(
            "remind the business of its final report, and tell it when none came, each with its day and the reason")
    void silence() throws Exception {
        var number = report("NAME", "NONE");

        system.advanceClock("P35D");

        var written = letters(number, 2);
        assertThat(written)
                .extracting(letter -> letter.getString("kind"))
                .containsExactly("UNREPORTED", "FINAL_REPORT_REMINDER");
        assertThat(text(number, written.get(1))).contains(number, "個人情報保護管理者様", "確報の期限のお知らせ", "期限", "30日");
    }

    @Test
    @DisplayName("ask for a correction, tell the decision and the measure, and ask again about prevention")
    void business() throws Exception {
        var number = report("NAME", "NONE");
        Prepared.completed("intake", number, "checkReport", "RETURN_FOR_CORRECTION", "{\"question\": \"人数の根拠は何ですか。\"}");
        var asked = letters(number, 1).get(0);
        assertThat(asked.getString("kind")).isEqualTo("INCIDENT_CORRECTION");
        assertThat(text(number, asked)).contains(number, "人数の根拠は何ですか。");

        system.as("licensee1")
                .post(
                        "/incidents/" + number + "/reports",
                        "{\"report\": \"SUPPLEMENT\", \"discoveredOn\": \"" + today().minusDays(1) + "\","
                                + " \"outline\": \"名簿で数えました。\", \"phenomena\": [\"LEAK\"], \"dataItems\": [\"NAME\"],"
                                + " \"persons\": 12, \"secondaryDamage\": {\"state\": \"NONE\"}}")
                .expect(201);
        Prepared.completed("intake", number, "checkReport", "COMPLETE", "{}");
        Prepared.completed("investigator", number, "establishFacts", "DONE", FACTS);
        Prepared.completed("supervisor", number, "reviewGrade", "CONFIRM", "{}");
        Prepared.completed("supervisor", number, "decideMinorMeasure", "CAUTION", "{\"reason\": \"送る前に確かめていなかったため\"}");
        var decided = letters(number, 3);
        assertThat(decided).extracting(letter -> letter.getString("kind")).contains("INCIDENT_DECISION", "MEASURE");
        for (var letter : decided.subList(0, 2)) {
            assertThat(text(number, letter)).contains(number, "送る前に確かめていなかったため").doesNotContain("⟨");
        }

        system.as("licensee1")
                .post(
                        "/cases/" + number + "/prevention",
                        "{\"text\": \"送る前に二人で確かめます。\", \"doneOn\": \"" + today() + "\"}")
                .expect(201);
        Prepared.completed(
                "investigator", number, "verifyPrevention", "RETURNED", "{\"question\": \"だれが確かめるのかを書いてください。\"}");
        var again = letters(number, 4).get(0);
        assertThat(again.getString("kind")).isEqualTo("PREVENTION_RETURNED");
        assertThat(text(number, again)).contains(number, "再発を防ぐ措置の報告の出し直しのお願い", "「やり取り」を読み");
    }

    @Test
    @DisplayName("remind the business of its report on prevention, with the last day and why it is that day")
    void prevention() throws Exception {
        var number = report("NAME", "NONE");
        Prepared.completed("intake", number, "checkReport", "COMPLETE", "{}");
        Prepared.completed("investigator", number, "establishFacts", "DONE", FACTS);
        Prepared.completed("supervisor", number, "reviewGrade", "CONFIRM", "{}");
        Prepared.completed("supervisor", number, "decideMinorMeasure", "CAUTION", "{\"reason\": \"送る前に確かめていなかったため\"}");
        letter(number, "MEASURE");

        system.advanceClock("P80D");

        assertThat(text(number, letter(number, "PREVENTION_REMINDER")))
                .contains(number, "個人情報保護管理者様", "再発を防ぐ措置の報告の期限のお知らせ", "期限", "3か月", "付与事業者ページの案件から送ってください")
                .doesNotContain("⟨");
    }

    @Test
    @DisplayName("tell the granting body at once that an alert has come in, and nothing of it")
    void alert() throws Exception {
        var before = system.mails("granting-body@example.jp").size();

        var number = report("CARD", "FEARED");

        await().atMost(Duration.ofMinutes(2))
                .until(() -> system.mails("granting-body@example.jp").size() > before);
        var mail = system.mails("granting-body@example.jp").get(before);
        assertThat(mail.getSubject()).isEqualTo("お知らせがあります");
        assertThat((String) mail.getContent()).contains("/cases").doesNotContain(number);
    }

    private String report(String item, String damage) {
        return system.as("licensee1")
                .post("/incidents", """
                        {"report": "PROMPT", "discoveredOn": "%s", "outline": "手紙の試験", "phenomena": ["LEAK"],
                         "dataItems": ["%s"], "persons": 30, "secondaryDamage": {"state": "%s"}}""".formatted(today().minusDays(1), item, damage))
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private LocalDate today() {
        return LocalDate.parse(BeforeCommittee.today());
    }

    /** The letters of a case, newest first, as soon as there are so many. */
    private List<JsonObject> letters(String number, int count) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> system.as("licensee1")
                                .get("/cases/" + number + "/letters")
                                .expect(200)
                                .items(),
                        found -> found.size() == count);
    }

    /** The letter of that kind, as soon as it is there. */
    private JsonObject letter(String number, String kind) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> system.as("licensee1").get("/cases/" + number + "/letters").expect(200).items().stream()
                                .filter(letter -> letter.getString("kind").equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private String text(String number, JsonObject letter) throws IOException, InterruptedException {
        var token = system.anonymous()
                .post("/tokens", "{\"username\": \"licensee1\", \"password\": \"" + system.password() + "\"}")
                .expect(200, 201)
                .json()
                .getString("token");
        var request = HttpRequest.newBuilder(
                        system.base().resolve("api/v1/cases/" + number + "/letters/" + letter.getString("id")))
                .header("Authorization", "Bearer " + token)
                .build();
        var pdf = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }
}
