package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Api;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

@DisplayName("Over HTTP the insurance")
class PoliciesIT {

    private final LaunchedSystem system = LaunchedSystem.get();
    private final Api desk = system.as("insurance");

    @Test
    @DisplayName(
            "pays 3,400,000 of the published licence cover, and tells each step in the reader's language (example 23)")
    void payable() {
        var asked = """
                {"salesYen": 9999999999, "damagesYen": 3000000, "defenceYen": 500000, "expensesYen": 0,
                 "deductibleYen": 100000, "perClaimLimitYen": 10000000, "aggregateRemainingYen": 10000000,
                 "expenseRatioPercent": 100, "expenseLimitYen": 0, "expenseDeductibleYen": 0,
                 "deductibleBeforeLimit": true, "defenceInsideLimit": true}""";

        var paid = system.as("licensee1")
                .post("/calculators/payable", asked)
                .expect(200)
                .json();

        assertThat(paid.getBoolean("covered")).isTrue();
        assertThat(paid.isNull("reason")).isTrue();
        assertThat(paid.getJsonNumber("payableYen").longValue()).isEqualTo(3_400_000);
        assertThat(paid.getJsonNumber("aggregateAfterYen").longValue()).isEqualTo(6_600_000);
        var step = paid.getJsonArray("steps").getJsonObject(2);
        assertThat(step.getString("step")).isEqualTo("DEDUCTIBLE");
        assertThat(step.getJsonNumber("amountYen").longValue()).isEqualTo(-100_000);
        assertThat(step.getString("because")).contains("100,000円");
        assertThat(desk.in("en").post("/calculators/payable", asked).expect(200).text())
                .contains("once for each claim");
    }

    @Test
    @DisplayName("pays a kind of expenses inside the limit of all, or beside it, as its terms say, by call and page")
    void expenses_beside() {
        var asked = """
                {"salesYen": 0, "damagesYen": 0, "deductibleYen": 0, "expensesYen": 900000, "expenseLimitYen": 1000000,
                 "NOTICE": {"expensesYen": 500000, "ratioPercent": 90, "limitYen": 400000, "insideLimit": %s}}""";

        var inside = desk.post("/calculators/payable", asked.formatted("true"))
                .expect(200)
                .json();
        var beside = desk.post("/calculators/payable", asked.formatted("false"))
                .expect(200)
                .json();

        assertThat(inside.getInt("payableYen")).isEqualTo(1_000_000);
        assertThat(beside.getInt("payableYen")).isEqualTo(1_300_000);
        assertThat(beside.getJsonArray("steps").getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("step"))
                .contains("EXPENSES_BESIDE");
        assertThat(desk.post("/calculators/payable", asked.formatted("\"maybe\""))
                        .expect(422)
                        .text())
                .contains("NOTICE.insideLimit");
        assertThat(SignedIn.as("licensee1")
                        .get("/calculators/payable?salesYen=0&damagesYen=0&deductibleYen=0&expensesYen=900000"
                                + "&expenseLimitYen=1000000&NOTICE.expensesYen=500000&NOTICE.ratioPercent=90"
                                + "&NOTICE.limitYen=400000&NOTICE.insideLimit=false")
                        .expect(200)
                        .text())
                .contains("1,300,000円", "外枠の費用", "name=\"NOTICE.limitYen\"");
    }

    @Test
    @DisplayName("covers nothing from sales of 10,000,000,000 on, and leaves the aggregate as it was")
    void not_covered() {
        var paid = desk.post(
                        "/calculators/payable",
                        "{\"salesYen\": 10000000000, \"damagesYen\": 3000000, \"aggregateRemainingYen\": 77}")
                .expect(200)
                .json();

        assertThat(paid.getBoolean("covered")).isFalse();
        assertThat(paid.getString("reason")).contains("売上");
        assertThat(paid.getInt("payableYen")).isZero();
        assertThat(paid.getInt("aggregateAfterYen")).isEqualTo(77);
    }

    @Test
    @DisplayName("refuses negative and fractional yen, and names every broken field at once")
    void bad_input() {
        var refused = desk.post("/calculators/payable", """
                        {"salesYen": -1, "damagesYen": 0.5, "defenceYen": "100", "expenseRatioPercent": 101,
                         "defenceInsideLimit": "no"}""").expect(422).json();

        assertThat(refused.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder(
                        "salesYen", "damagesYen", "defenceYen", "expenseRatioPercent", "defenceInsideLimit");
    }

    @ParameterizedTest
    @CsvSource({
        "L-000001, TRUSTE, 10000000, 10000000, 100000",
        "L-000009, TRUSTE, 10000000, 10000000, 100000",
        "L-000002, CLIP, 5000000, 5000000, 50000"
    })
    @DisplayName("attaches to a mark by its scheme and sales, with the terms of its day")
    void attached(String licensee, String scheme, long perClaim, long limit, long deductible) {
        var policy = desk.get("/policies?licensee=" + licensee).items().get(0);

        assertThat(policy.getString("scheme")).isEqualTo(scheme);
        assertThat(policy.getJsonNumber("perClaimLimitYen").longValue()).isEqualTo(perClaim);
        assertThat(policy.getJsonNumber("limitYen").longValue()).isEqualTo(limit);
        assertThat(policy.getJsonNumber("deductibleYen").longValue()).isEqualTo(deductible);
        assertThat(policy.getString("lastDay")).isEqualTo(policy.getString("validTo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L-000003", "L-000010"})
    @DisplayName("attaches to no PrivacyMark, and to nobody with sales of 10,000,000,000")
    void not_attached(String licensee) {
        assertThat(desk.get("/policies?licensee=" + licensee).items()).isEmpty();
    }

    @Test
    @DisplayName("ended with a mark that ended")
    void ended() {
        var periods = desk.get("/policies?licensee=L-000016").items();

        assertThat(periods).isNotEmpty();
        assertThat(periods.get(0).getString("lastDay"))
                .isLessThan(periods.get(0).getString("validTo"));
    }

    @Test
    @DisplayName("shows the ledger of a period to the desk and the auditor, and to nobody else")
    void ledger() {
        var id = desk.get("/policies?licensee=L-000009").items().get(0).getString("id");

        var ledger = system.as("auditor")
                .get("/policies/" + id + "/ledger")
                .expect(200)
                .json();

        assertThat(ledger.getJsonNumber("limitYen").longValue()).isEqualTo(10_000_000);
        assertThat(ledger.getJsonNumber("leftYen").longValue()).isEqualTo(10_000_000);
        assertThat(ledger.getJsonArray("items")).isEmpty();
        desk.get("/policies/999999999/ledger").expect(404);
        desk.get("/policies/x/ledger").expect(404);
        desk.get("/policies/" + id + "/ledger?limit=0&cursor=x").expect(422);
        desk.get("/policies?licensee=x").expect(422);
        system.as("intake").get("/policies/" + id + "/ledger").expect(403);
        system.as("licensee1").get("/policies").expect(403);
    }

    @Test
    @DisplayName("goes on in its list where the page before ended, and gives nothing twice")
    void pages() {
        var first = desk.get("/policies?limit=2").expect(200).json();
        var then =
                desk.get("/policies?limit=2&cursor=" + first.getString("next")).items();

        assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(policy -> policy.getString("id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(
                        then.stream().map(policy -> policy.getString("id")).toList());
    }

    @Test
    @DisplayName("is found in its list by holder and scheme, a page at a time, and the filter goes with the pages")
    void filtered() {
        var desk = SignedIn.as("insurance");

        assertThat(desk.get("/policies").expect(200).text()).containsOnlyOnce("rel=\"next\"");
        assertThat(desk.get("/policies?scheme=CLIP&before=999999").expect(200).text())
                .contains(">CLIP", "href=\"/policies?scheme=CLIP\"")
                .doesNotContain("<small>TRUSTe</small>");
        assertThat(desk.get("/policies?q=%E7%84%A1%E3%81%84%26%7B").expect(200).text())
                .contains("条件に合う保険契約はありません", "value=\"無い&amp;{\"");
        desk.get("/policies?before=x&scheme=x").expect(200);
    }

    @Test
    @DisplayName("proves its ledger from the lines")
    void verified() {
        var verdict = system.as("auditor").post("/policies/verify").expect(200).json();

        assertThat(verdict.getJsonArray("faults")).isEmpty();
        assertThat(verdict.getBoolean("intact")).isTrue();
        assertThat(verdict.getInt("policies")).isPositive();
    }

    @Test
    @DisplayName("notes by whom a business is insured where no insurance comes with its mark")
    void own_insurer() {
        var page = "/register/L-000005/insurer";
        var desk = SignedIn.as("insurance");
        assertThat(desk.get(page).expect(200).text()).contains("プライバシーマークには保険が付きません", "まだ聞いていません");
        assertThat(desk.post(page, Map.of("policyNumber", "A-77")).expect(422).text())
                .contains("保険会社の名前を入力してください", "value=\"A-77\"");

        desk.post(page, Map.of("insurer", "例示海上火災保険", "policyNumber", "A-77")).expect(303);
        desk.post(page, Map.of("insurer", "見本損害保険")).expect(303);

        assertThat(SignedIn.as("auditor").get(page).expect(200).text())
                .as("the last word, and below it what was noted before")
                .containsSubsequence("見本損害保険", "聞いていない", "以前の記録（1件）", "例示海上火災保険", "A-77")
                .doesNotContain("name=\"insurer\"");
        SignedIn.as("licensee1").get(page).expect(403);
        desk.get("/register/L-999999/insurer").expect(404);
    }

    @Test
    @DisplayName("takes the terms of the next period field by field, shows them beside the old ones, and keeps them")
    void next_terms() {
        var id = this.desk.get("/policies?licensee=L-000009").items().get(0).getString("id");
        var desk = SignedIn.as("insurance");
        var form = "/policies/" + id + "/next";
        assertThat(desk.get("/policies/" + id).expect(200).text()).contains("まだ決めていません", form);
        assertThat(desk.get(form).expect(200).text()).contains("name=\"perClaimLimitYen\"", "value=\"10000000\"");
        var typed = new HashMap<>(Map.of(
                "insurer", "例示海上火災保険",
                "perClaimLimitYen", "30,000,000",
                "periodLimitYen", "20000000",
                "deductibleYen", "-1",
                "deductibleBeforeLimit", "false",
                "defenceInsideLimit", "true",
                "expenseLimitYen", "500000",
                "expenseDeductibleYen", "0",
                "NOTICE.ratioPercent", "90",
                "NOTICE.limitYen", "600000"));
        typed.putAll(Map.of("OTHER.ratioPercent", "100", "OTHER.limitYen", "700000", "OTHER.insideLimit", "false"));

        assertThat(desk.post(form, typed).expect(422).text())
                .contains(
                        "perClaimLimitYen-error",
                        "deductibleYen-error",
                        "seriesClause-error",
                        "NOTICE.limitYen-error",
                        "本人への通知と問合せの窓口の限度額は、内枠のときは費用の限度額以下にしてください")
                .doesNotContain("expenseLimitYen-error", "OTHER.limitYen-error");
        typed.putAll(Map.of(
                "perClaimLimitYen", "20000000",
                "deductibleYen", "50000",
                "seriesClause", "false",
                "NOTICE.limitYen", "400000"));
        assertThat(desk.post(form, typed).expect(200).text())
                .contains("この条件でよいですか", "10,000,000円", "20,000,000円", "それぞれ別の請求とし", "value=\"agree\"");
        assertThat(desk.get("/policies/" + id).expect(200).text())
                .as("nothing is kept before it is confirmed")
                .contains("まだ決めていません");
        typed.put("step", "agree");
        desk.post(form, typed).expect(303);

        assertThat(SignedIn.as("auditor").get("/policies/" + id).expect(200).text())
                .contains(
                        "20,000,000円",
                        "例示海上火災保険",
                        "90%、400,000円まで（全体の限度額の内）",
                        "100%、700,000円まで（全体の限度額の外）",
                        "10,000,000円")
                .doesNotContain("まだ決めていません");
        assertThat(desk.get(form).expect(200).text())
                .contains("value=\"20000000\"")
                .containsPattern("name=\"OTHER.insideLimit\" value=\"false\"[^>]* checked");
        SignedIn.as("auditor").get(form).expect(403);
        var ended = this.desk.get("/policies?licensee=L-000016").items().get(0).getString("id");
        assertThat(desk.get("/policies/" + ended + "/next").expect(409).text()).contains("条件を決められません");
    }

    @Test
    @DisplayName("gives the insurer a statement of each month, as PDF and as CSV")
    void statements() {
        var browser = SignedIn.as("insurance");

        assertThat(browser.get("/policies/statements/2026-05.pdf").expect(200).text())
                .startsWith("%PDF");
        assertThat(browser.get("/policies/statements/2026-05.csv").expect(200).text())
                .contains("請求の番号");
        for (var wrong : List.of("2026-13", "0000-01", "-")) {
            browser.get("/policies/statements/" + wrong + ".csv").expect(404);
        }
    }
}
