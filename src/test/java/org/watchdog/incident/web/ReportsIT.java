package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

/** {@code /cases/{number}/reports}: what a business reported, version by version, and on paper. */
@DisplayName("The reports of an incident")
class ReportsIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("are listed by version, and each is told in the fields of the contract")
    void versions() {
        var number = report("𠮷野さんの名簿をなくしました。😀");
        system.as("licensee1")
                .post("/incidents/" + number + "/reports", prompt("SUPPLEMENT", "名簿が見つかりました。"))
                .expect(200, 201);

        var list = system.as("licensee1")
                .get("/cases/" + number + "/reports")
                .expect(200)
                .items();
        var first = system.as("intake")
                .get("/cases/" + number + "/reports/1")
                .expect(200)
                .json();

        assertThat(list).extracting(line -> line.getInt("n")).containsExactly(1, 2);
        assertThat(list).extracting(line -> line.getString("report")).containsExactly("PROMPT", "SUPPLEMENT");
        assertThat(list.get(1).getString("paper")).isEqualTo("/api/v1/cases/" + number + "/reports/2/paper");
        assertThat(first.getString("outline")).isEqualTo("𠮷野さんの名簿をなくしました。😀");
        assertThat(first.getInt("persons")).isEqualTo(30);
        assertThat(first.getString("at")).isEqualTo(list.get(0).getString("at"));
    }

    @Test
    @DisplayName(
            "are papers of the business's own and of staff, in the reader's language, and reading them is recorded")
    void papers() throws Exception {
        var number = report("𠮷野さんの名簿をなくしました。😀");

        var report = download("licensee1", "ja", "/cases/" + number + "/reports/1/paper");
        var ppc = download("intake", "ja", "/cases/" + number + "/reports/1/ppc");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + number + "_report-1.pdf\"");
        assertThat(report.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(report.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(text(report.body())).contains(number, "様式2", "公式の様式ではありません", "押印を省略", "𠮷野さんの名簿をなくしました。〓", "30人");
        assertThat(text(ppc.body())).contains("この書面は案です。", "𠮷野さんの名簿をなくしました。〓");
        assertThat(text(download("licensee1", "en", "/cases/" + number + "/reports/1/paper")
                        .body()))
                .contains("Form2", "Notknownyet");
        assertThat(system.as("auditor").get("/audit/" + number).expect(200).items())
                .extracting(entry -> entry.getString("action"))
                .contains("incident.paper");
    }

    @Test
    @DisplayName(
            "are not there for another business, for the insurance desk, and where there is no such version or incident")
    void hidden() throws Exception {
        var number = report("名簿をなくしました。");
        var here = "/cases/" + number + "/reports";

        for (var path : List.of(here, here + "/1")) {
            system.as("licensee2").get(path).expect(404);
            system.as("insurance").get(path).expect(403);
            system.anonymous().get(path).expect(401);
        }
        for (var path : List.of(here + "/1/paper", here + "/1/ppc")) {
            assertThat(download("licensee2", "ja", path).statusCode()).isEqualTo(404);
            assertThat(download("insurance", "ja", path).statusCode()).isEqualTo(403);
        }
        for (var path : List.of(
                here + "/0", here + "/2", here + "/x", here + "/99999999999", "/cases/I-2026-999999/reports/1")) {
            system.as("intake").get(path).expect(404);
            assertThat(download("intake", "ja", path + "/paper").statusCode()).isEqualTo(404);
        }
    }

    private String report(String outline) {
        return system.as("licensee1")
                .post("/incidents", prompt("PROMPT", outline))
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private String prompt(String kind, String outline) {
        var today = LocalDate.parse(system.anonymous()
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now")
                .substring(0, 10));
        return """
                {"report": "%s", "discoveredOn": "%s", "outline": "%s", "phenomena": ["LOSS"], "dataItems": ["NAME"],
                 "persons": 30, "secondaryDamage": {"state": "NONE"}}""".formatted(kind, today.minusDays(1), outline);
    }

    private HttpResponse<byte[]> download(String user, String language, String path)
            throws IOException, InterruptedException {
        var token = system.anonymous()
                .post("/tokens", "{\"username\": \"" + user + "\", \"password\": \"" + system.password() + "\"}")
                .expect(200, 201)
                .json()
                .getString("token");
        var request = HttpRequest.newBuilder(system.base().resolve("api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    /** Without the spaces: a long cell is broken into lines. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }
}
