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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

/** What a business is written about its incident, and what the granting body is told. */
@DisplayName("An incident's letters")
class IncidentLettersIT {

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
        var today = LocalDate.parse(system.anonymous()
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now")
                .substring(0, 10));
        return system.as("licensee1")
                .post("/incidents", """
                        {"report": "PROMPT", "discoveredOn": "%s", "outline": "手紙の試験", "phenomena": ["LEAK"],
                         "dataItems": ["%s"], "persons": 30, "secondaryDamage": {"state": "%s"}}""".formatted(today.minusDays(1), item, damage))
                .expect(201)
                .json()
                .getString("caseNumber");
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
