package org.watchdog.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** {@code GET /statistics} and its page (contract, section 4). */
@DisplayName("The figures of a year")
class StatisticsIT {

    private static final String REPORT = """
            {"report": "PROMPT", "discoveredOn": "2026-06-01", "outline": "数えるための例示です。", "phenomena": ["LEAK", "FEAR"],
             "eventClass": "MIS_DISPLAY", "causes": ["NO_CHECK"], "medium": "OTHER", "dataItems": ["NAME"],
             "persons": 60000, "secondaryDamage": {"state": "NONE"}}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("count an incident once in each category, by its latest report, in the year of its first")
    void counted() {
        var before = figures();

        var number = system.as("licensee3")
                .post("/incidents", REPORT)
                .expect(201)
                .json()
                .getString("caseNumber");

        assertThat(count(figures(), "EVENT_CLASS", "MIS_DISPLAY"))
                .isEqualTo(count(before, "EVENT_CLASS", "MIS_DISPLAY") + 1);
        assertThat(count(figures(), "PHENOMENON", "FEAR")).isEqualTo(count(before, "PHENOMENON", "FEAR") + 1);
        assertThat(count(figures(), "PROMPT", "MANY_PERSONS")).isEqualTo(count(before, "PROMPT", "MANY_PERSONS") + 1);
        assertThat(figures().getInt("reports")).isEqualTo(before.getInt("reports") + 1);

        system.as("licensee3")
                .post(
                        "/incidents/" + number + "/reports",
                        REPORT.replace("PROMPT", "SUPPLEMENT").replace("MIS_DISPLAY", "THEFT"))
                .expect(201);
        assertThat(count(figures(), "EVENT_CLASS", "MIS_DISPLAY"))
                .isEqualTo(count(before, "EVENT_CLASS", "MIS_DISPLAY"));
        assertThat(count(figures(), "EVENT_CLASS", "THEFT")).isEqualTo(count(before, "EVENT_CLASS", "THEFT") + 1);
        assertThat(figures().getInt("reports")).isEqualTo(before.getInt("reports") + 1);
    }

    @Test
    @DisplayName("are there for a year without any, and not for a year that is none")
    void other_years() {
        var empty =
                system.as("auditor").get("/statistics?year=2098").expect(200).json();
        assertThat(empty.getInt("reports")).isZero();
        assertThat(empty.getString("from")).isEqualTo("2098-04-01");
        assertThat(empty.getJsonArray("categories")).isNotEmpty();
        for (var year : new String[] {"1900", "x", "2099", "2026.5"}) {
            assertThat(system.as("auditor")
                            .get("/statistics?year=" + year)
                            .expect(422)
                            .text())
                    .contains("年度");
        }
        system.as("licensee3").get("/statistics").expect(403);
    }

    @Test
    @DisplayName("stand on a page as tables with bars, and in a file that a spreadsheet reads")
    void page() {
        system.as("licensee3").post("/incidents", REPORT).expect(201);
        var supervisor = SignedIn.as("supervisor");

        var page = supervisor.get("/statistics").expect(200).text();
        assertThat(page).contains("誤表示", "<svg class=\"bar\"", "公式の数値ではありません").doesNotContain("⟨");
        assertThat(supervisor.get("/statistics?year=abc").expect(422).text()).contains("年度を、2026のように");
        assertThat(supervisor.get("/statistics?year=2098").expect(200).text()).contains("この年度に報告された事故はありません");
        var file = supervisor.get("/statistics/figures.csv").expect(200);
        assertThat(file.text()).startsWith("\uFEFF年度,分け方,区分,件数").contains("事象の分類,誤表示,");
        assertThat(file.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    @DisplayName("tell how long cases were in each state, once they have left it, on the page and in a file too")
    void times() {
        var number = Prepared.filed();
        Prepared.task("intake", number, "screenComplaint");
        var before = time(figures(), "COMPLAINT", "SCREENING");
        system.advanceClock("P3D");
        assertThat(time(figures(), "COMPLAINT", "SCREENING")).isEqualTo(before); // it still waits

        Prepared.completed("intake", number, "screenComplaint", "ACCEPTED", "{}");

        var after = await().atMost(Duration.ofSeconds(30))
                .until(() -> time(figures(), "COMPLAINT", "SCREENING"), found -> !found.equals(before));
        assertThat(after.orElseThrow().getInt("count"))
                .isEqualTo(before.map(time -> time.getInt("count")).orElse(0) + 1);
        assertThat(after.orElseThrow().getJsonNumber("longestDays").doubleValue())
                .isGreaterThanOrEqualTo(3.0);
        assertThat(after.orElseThrow().getString("label")).isEqualTo("内容の確認中");
        var supervisor = SignedIn.as("supervisor");
        assertThat(supervisor.get("/statistics").expect(200).text())
                .contains("状況ごとの日数", "内容の確認中", "平均（日）")
                .doesNotContain("⟨");
        assertThat(supervisor.get("/statistics/times.csv").expect(200).text())
                .startsWith("\uFEFF年度,案件の種類,状況,回数,平均（日）,最長（日）")
                .contains("苦情の申立て,内容の確認中,");
        supervisor.get("/statistics/times.csv?year=x").expect(303);
        assertThat(system.as("auditor").get("/statistics?year=2098").json().getJsonArray("times"))
                .isEmpty();
    }

    private static Optional<JsonObject> time(JsonObject figures, String kind, String state) {
        return figures.getJsonArray("times").getValuesAs(JsonObject.class).stream()
                .filter(time -> time.getString("kind").equals(kind)
                        && time.getString("state").equals(state))
                .findFirst();
    }

    private JsonObject figures() {
        return system.as("supervisor").get("/statistics").expect(200).json();
    }

    private static int count(JsonObject figures, String category, String word) {
        return figures.getJsonArray("categories").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("category").equals(category))
                .flatMap(table -> table.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .filter(item -> item.getString("value").equals(word))
                .findFirst()
                .orElseThrow()
                .getInt("count");
    }
}
