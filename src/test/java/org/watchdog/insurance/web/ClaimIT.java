package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.launcher.StandInInsurer;
import org.watchdog.launcher.StandInInsurer.Trouble;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** A claim over HTTP, on the launched system, with an insurer that fails on the way. */
@DisplayName("A claim")
class ClaimIT {

    private final LaunchedSystem system = LaunchedSystem.get();
    private final StandInInsurer insurer = system.insurer();

    @AfterEach
    void well() {
        insurer.showOwnCertificate();
    }

    private NoticedClaim noticed(long damages, long defence) {
        return NoticedClaim.of(system, NoticedClaim.notice(system, damages, defence, 0));
    }

    private NoticedClaim reserved(long damages, long defence) {
        var claim = noticed(damages, defence);
        claim.post("insurance", "reserves", "{\"amountYen\": " + (damages + defence) + ", \"reason\": \"見込み\"}")
                .expect(201);
        return claim;
    }

    private String consent() {
        return "{\"given\": true, \"on\": \"" + NoticedClaim.today(system) + "\", \"reference\": \"同意1\"}";
    }

    private static List<String> wrong(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field") + " " + error.getString("code"))
                .toList();
    }

    @Test
    @DisplayName("goes by its tasks from the notice to the payment, which another person approves")
    void by_its_tasks() {
        var claim = noticed(300_000, 50_000);
        assertThat(claim.answer().getBoolean("covered")).isTrue();

        claim.complete("insurance", "setReserve", "SET", "{\"amountYen\": 350000, \"reason\": \"見込み\"}")
                .expect(200);
        claim.complete("insurance", "recordConsent", "GIVEN", "{\"on\": \"" + NoticedClaim.today(system) + "\"}")
                .expect(200);
        var task = claim.task("insurance2", "approvePayment").getString("id");
        system.as("insurance").post("/tasks/" + task + "/claim").expect(403);
        claim.complete("insurance2", "approvePayment", "APPROVED", "{}").expect(200);
        claim.complete(
                        "insurance",
                        "closeClaim",
                        "CLOSE",
                        "{\"recordsComplete\": true, \"reason\": \"終了\", \"subrogation\": \"委託先に求償する\"}")
                .expect(200);

        var seen = claim.seen();
        assertThat(seen.getString("closedAs")).isEqualTo("PAID");
        assertThat(seen.getJsonNumber("paidYen").longValue()).isEqualTo(250_000);
        assertThat(seen.getJsonNumber("reservedYen").longValue()).isZero();
        assertThat(system.as("insurance")
                        .get("/cases/" + claim.number() + "/timeline")
                        .text())
                .contains("代位求償について記録しました", "委託先に求償する");
    }

    @Test
    @DisplayName("goes the same way by the calls of the contract, and nobody pays what he agreed himself")
    void by_its_calls() {
        var claim = reserved(400_000, 0);
        claim.post("insurance", "payments", "{\"amountYen\": 1}").expect(409);
        claim.post("insurance", "consents", consent()).expect(201);
        assertThat(claim.seen().getJsonObject("settled").getJsonNumber("dueYen").longValue())
                .isEqualTo(300_000);

        claim.post("insurance", "payments", "{\"amountYen\": 300000}").expect(403);
        assertThat(wrong(claim.post("insurance2", "payments", "{\"amountYen\": 300001}")
                        .expect(422)
                        .json()))
                .containsExactly("amountYen moreThanDue");
        claim.post("insurance2", "payments", "{\"amountYen\": 100000}").expect(201);
        var rest = claim.post("insurance2", "payments", "{}").expect(201).json();

        assertThat(rest.getJsonNumber("paidYen").longValue()).isEqualTo(300_000);
        assertThat(claim.task("insurance", "closeClaim").getString("kind")).isEqualTo("closeClaim");
    }

    @Test
    @DisplayName(
            "tells every broken field of a notice at once in the order of the form, a negative and a fractional yen among them")
    void bad_notice() {
        var today = NoticedClaim.today(system);
        var answer = system.as("licensee1").post("/claims", """
                        {"occurredOn": "%s", "claimedOn": "%s", "event": "FIRE", "damagesYen": -1, "defenceYen": 0.5,
                         "caseNumber": "I-2020-999999"}""".formatted(today.plusDays(2), today.minusDays(1)));

        assertThat(wrong(answer.expect(422).json()))
                .containsExactly(
                        "caseNumber notThere",
                        "event word",
                        "occurredOn inFuture",
                        "claimedOn beforeLoss",
                        "damagesYen range",
                        "defenceYen number");
    }

    @Test
    @DisplayName("from before the policy is taken, not covered, closed, and the holder is told why")
    void before_the_policy() {
        var claim = NoticedClaim.of(system, """
                {"occurredOn": "1999-01-05", "claimedOn": "1999-02-01", "event": "UNAUTHORISED_ACCESS",
                 "damagesYen": 500000}""");

        var seen = claim.seen();
        assertThat(seen.getString("state")).isEqualTo("CLOSED");
        assertThat(seen.getString("closedAs")).isEqualTo("NOT_COVERED");
        assertThat(seen.getJsonObject("cover").getBoolean("covered")).isFalse();
        var told = system.as("licensee1")
                .get("/cases/" + claim.number() + "/timeline")
                .expect(200)
                .text();
        assertThat(told).contains("対象になりませんでした");
    }

    @Test
    @DisplayName("is not covered where staff say on the page of its notice that the insurer excludes such a loss")
    void excluded() {
        var desk = SignedIn.as("insurance");
        assertThat(desk.get("/claims/new").expect(200).text()).contains("name=\"exclusion\"", "契約で決めた違約金");
        assertThat(SignedIn.as("licensee1").get("/claims/new").expect(200).text())
                .doesNotContain("name=\"exclusion\"");
        var today = NoticedClaim.today(system);
        var typed = new HashMap<>(Map.of(
                "licenseeId", "L-000001",
                "event", "UNAUTHORISED_ACCESS",
                "exclusion", "CONTRACTUAL_PENALTY",
                "damagesYen", "200000"));
        for (var day : List.of("occurredOn", "claimedOn")) {
            typed.put(day + "-year", String.valueOf(today.getYear()));
            typed.put(day + "-month", String.valueOf(today.getMonthValue()));
            typed.put(day + "-day", String.valueOf(today.getDayOfMonth()));
        }

        var claim =
                desk.post("/claims/new", typed).expect(303).header("Location").orElseThrow();

        assertThat(desk.get(claim.substring(claim.indexOf("/cases/")))
                        .expect(200)
                        .text())
                .contains("契約で決めた違約金です", "補償の対象になりません");
    }

    @Test
    @DisplayName("would pass a limit: it is told before and refused after, and nothing has changed")
    void over_the_limit() {
        var claim = noticed(90_000_000, 0);
        var preview = claim.post("insurance", "preview", "{\"amountYen\": 90000000}")
                .expect(200)
                .json();
        assertThat(preview.getBoolean("possible")).isFalse();

        assertThat(wrong(claim.post("insurance", "reserves", "{\"amountYen\": 90000000, \"reason\": \"多すぎる\"}")
                        .expect(422)
                        .json()))
                .containsExactly("amountYen passesClaim");
        assertThat(claim.seen().getJsonNumber("reservedYen").longValue()).isZero();
    }

    @Test
    @DisplayName("reverses a line once, and never a reversal")
    void reversals() {
        var claim = reserved(200_000, 0);
        var line = system.as("insurance")
                .post("/claims/" + claim.number() + "/reserves", "{\"amountYen\": 250000, \"reason\": \"追加\"}")
                .expect(201)
                .json()
                .getInt("line");
        var undone = claim.post("insurance", "reversals", "{\"line\": " + line + ", \"reason\": \"誤り\"}")
                .expect(201)
                .json();
        assertThat(undone.getJsonNumber("reservedYen").longValue()).isEqualTo(200_000);

        assertThat(wrong(claim.post("insurance", "reversals", "{\"line\": " + line + ", \"reason\": \"誤り\"}")
                        .expect(422)
                        .json()))
                .containsExactly("line alreadyReversed");
        assertThat(wrong(claim.post(
                                "insurance",
                                "reversals",
                                "{\"line\": " + undone.getInt("line") + ", \"reason\": \"誤り\"}")
                        .expect(422)
                        .json()))
                .containsExactly("line reversalOfReversal");
        claim.post("insurance", "releases", "{}").expect(201);
        assertThat(wrong(claim.post("insurance", "releases", "{}").expect(422).json()))
                .as("nothing is left to be given free")
                .containsExactly("reason noAmount");
    }

    @Test
    @DisplayName("is told apart from another of the same day, or is one loss with it where staff say so")
    void series() {
        var first = reserved(200_000, 0);
        var second = noticed(200_000, 0);
        assertThat(second.answer().getJsonArray("similar").getValuesAs(JsonString::getString))
                .contains(first.number());

        var notice = NoticedClaim.notice(system, 150_000, 0, 0)
                .replace(
                        "{\"occurredOn\"",
                        "{\"licenseeId\": \"L-000001\", \"seriesOf\": \"" + first.number() + "\", \"occurredOn\"");
        var joined = new NoticedClaim(
                system,
                system.as("insurance").post("/claims", notice).expect(201).json());
        first.post("insurance", "consents", consent()).expect(201);
        first.post("insurance2", "payments", "{}").expect(201);
        joined.post("insurance", "reserves", "{\"amountYen\": 150000, \"reason\": \"同じ原因\"}")
                .expect(201);
        joined.post("insurance", "consents", consent()).expect(201);

        assertThat(joined.seen()
                        .getJsonObject("settled")
                        .getJsonNumber("dueYen")
                        .longValue())
                .as("the deductible was taken with the first one")
                .isEqualTo(150_000);
    }

    @Test
    @DisplayName(
            "falls under the terms that were given for its period; without a series clause it is a loss of its own")
    void without_series_clause() throws SQLException {
        var today = NoticedClaim.today(system);
        var holder = system.as("insurance").get("/policies?limit=200").items().stream()
                .filter(policy -> policy.getString("scheme").equals("TRUSTE")
                        && policy.getString("validFrom").compareTo(today.toString()) <= 0
                        && policy.getString("lastDay")
                                        .compareTo(today.plusDays(1).toString())
                                > 0
                        && policy.getString("licensee").compareTo("L-000020") > 0)
                .map(policy -> policy.getString("licensee"))
                .findFirst()
                .orElseThrow();
        endToday(holder, today);
        system.advanceClock("P1D");
        var next = await(holder)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> system.as("insurance")
                                .get("/policies?licensee=" + holder)
                                .items()
                                .get(0),
                        policy -> policy.getString("validFrom")
                                .equals(today.plusDays(1).toString()));
        assertThat(next.getJsonNumber("limitYen").longValue()).isEqualTo(20_000_000);
        assertThat(next.getBoolean("seriesClause")).isFalse();

        var first = of(holder, "");
        first.post("insurance", "reserves", "{\"amountYen\": 200000, \"reason\": \"見込み\"}")
                .expect(201);
        first.post("insurance", "consents", consent()).expect(201);
        first.post("insurance2", "payments", "{}").expect(201);
        var second = of(holder, "\"seriesOf\": \"" + first.number() + "\", ");
        second.post("insurance", "reserves", "{\"amountYen\": 200000, \"reason\": \"同じ原因\"}")
                .expect(201);
        second.post("insurance", "consents", consent()).expect(201);

        assertThat(second.seen()
                        .getJsonObject("settled")
                        .getJsonNumber("dueYen")
                        .longValue())
                .as("with a deductible of its own")
                .isEqualTo(150_000);
    }

    private NoticedClaim of(String holder, String more) {
        var notice = NoticedClaim.notice(system, 200_000, 0, 0)
                .replace("{\"occurredOn\"", "{\"licenseeId\": \"" + holder + "\", " + more + "\"occurredOn\"");
        return new NoticedClaim(
                system,
                system.as("insurance").post("/claims", notice).expect(201).json());
    }

    /**
     * Nobody waits for April: the newest period of a holder ends today, and terms are given for the one from tomorrow.
     */
    private void endToday(String holder, LocalDate today) throws SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update insurance_policy set valid_to = '%s' where licensee = '%s' order by valid_from desc limit 1"
                            .formatted(today, holder));
            statement.executeUpdate("""
                    insert into insurance_next_terms (licensee, scheme, valid_from, insurer, per_claim_limit_yen,
                      period_limit_yen, deductible_yen, expense_limit_yen, expense_deductible_yen, expense_items,
                      deductible_before_limit, defence_inside_limit, series_clause, agreed_by, agreed_at)
                    values ('%s', 'TRUSTE', '%s', '例示保険', 20000000, 20000000, 50000, 0, 0, '', true, true, false,
                      'user:insurance', utc_timestamp(6))""".formatted(holder, today.plusDays(1)));
        }
    }

    @Test
    @DisplayName("has 30 days from its last document, or longer for a cause that the holder is told")
    void clock() {
        var claim = reserved(200_000, 0);
        claim.post("insurance", "extensions", "{\"cause\": \"POLICE\", \"reason\": \"照会中\"}")
                .expect(409);
        claim.post("insurance", "documents", "{\"documents\": [\"CLAIM_FORM\", \"ACCIDENT_REPORT\"]}")
                .expect(200);
        var complete = claim.post("insurance", "documents", """
                        {"documents": ["EVIDENCE_OF_LOSS", "SETTLEMENT_AGREEMENT", "PROOF_OF_PAYMENT"]}""").expect(200).json();
        var today = NoticedClaim.today(system);
        assertThat(complete.getString("paymentDueOn"))
                .isEqualTo(today.plusDays(29).toString());

        var longer = claim.post("insurance", "extensions", "{\"cause\": \"EXPERT\", \"reason\": \"鑑定\"}")
                .expect(200)
                .json();

        assertThat(longer.getString("paymentDueOn"))
                .isEqualTo(today.plusDays(89).toString());
    }

    @Test
    @DisplayName(
            "leaves the days on which the insured obstructs the inquiry out of the insurer's time, and tells it why")
    void obstructed() {
        var claim = reserved(200_000, 0);
        var today = NoticedClaim.today(system);
        var days = "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"資料が出されなかった\"}";
        claim.post("insurance", "obstructions", days.formatted(today, today)).expect(409);
        claim.post("insurance", "documents", """
                        {"documents": ["CLAIM_FORM", "ACCIDENT_REPORT", "EVIDENCE_OF_LOSS", "SETTLEMENT_AGREEMENT",
                         "PROOF_OF_PAYMENT"]}""").expect(200);
        assertThat(wrong(claim.post("insurance", "obstructions", days.formatted(today.minusDays(1), today.plusDays(1)))
                        .expect(422)
                        .json()))
                .containsExactly("from beforeComplete", "to inFuture");

        var longer = claim.post("insurance", "obstructions", days.formatted(today, today))
                .expect(200)
                .json();

        assertThat(longer.getString("paymentDueOn"))
                .isEqualTo(today.plusDays(30).toString());
        assertThat(claim.post("insurance", "extensions", "{\"cause\": \"EXPERT\", \"reason\": \"鑑定\"}")
                        .expect(200)
                        .json()
                        .getString("paymentDueOn"))
                .as("the day is not counted to the longer time either")
                .isEqualTo(today.plusDays(90).toString());
        assertThat(system.as("licensee1")
                        .get("/cases/" + claim.number() + "/timeline")
                        .text())
                .contains("資料が出されなかった", "調べが進められなかった");
        assertThat(SignedIn.as("insurance")
                        .get("/claims/" + claim.number())
                        .expect(200)
                        .text())
                .contains("調べが妨げられたので数えません", "obstruction-from-year");
    }

    @Test
    @DisplayName(
            "counts days of obstruction again that were recorded by mistake; the record stays, and its holder is told")
    void obstruction_withdrawn() {
        var claim = complete(reserved(200_000, 0));
        var today = NoticedClaim.today(system);
        var longer = obstruct(claim, today).expect(200).json();
        assertThat(longer.getString("paymentDueOn"))
                .isEqualTo(today.plusDays(30).toString());
        var id = longer.getJsonArray("obstructions").getJsonObject(0).getInt("id");
        var call = "obstructions/" + id + "/withdraw";
        assertThat(wrong(claim.post("insurance", call, "{}").expect(422).json()))
                .containsExactly("reason required");
        reserved(200_000, 0).post("insurance", call, "{\"reason\": \"別の請求\"}").expect(404);

        var again = claim.post("insurance", call, "{\"reason\": \"別の請求の記録でした\"}")
                .expect(200)
                .json();

        assertThat(again.getString("paymentDueOn")).isEqualTo(today.plusDays(29).toString());
        var withdrawn = again.getJsonArray("obstructions").getJsonObject(0).getJsonObject("withdrawn");
        assertThat(withdrawn.getString("by")).isEqualTo("user:insurance");
        assertThat(withdrawn.getString("reason")).isEqualTo("別の請求の記録でした");
        claim.post("insurance", call, "{\"reason\": \"もう一度\"}").expect(409);
        claim.post("insurance", "obstructions/999999999/withdraw", "{\"reason\": \"ない\"}")
                .expect(404);
        claim.post("insurance", "obstructions/x/withdraw", "{\"reason\": \"ない\"}")
                .expect(404);
        var own = system.as("licensee1")
                .get("/claims/" + claim.number())
                .json()
                .getJsonArray("obstructions")
                .getJsonObject(0)
                .getJsonObject("withdrawn");
        assertThat(own.keySet()).containsExactlyInAnyOrder("at", "reason");
        assertThat(system.as("licensee1")
                        .get("/cases/" + claim.number() + "/timeline")
                        .text())
                .contains("取り消しました", "別の請求の記録でした");
        assertThat(SignedIn.as("licensee1").get("/cases/" + claim.number()).text())
                .contains("その記録を取り消したので、数えます");
    }

    @Test
    @DisplayName("takes back days of obstruction on its page, after one has seen what becomes of the last day")
    void obstruction_withdrawn_on_its_page() {
        var claim = complete(reserved(200_000, 0));
        var page = "/claims/" + claim.number();
        var today = NoticedClaim.today(system);
        var desk = SignedIn.as("insurance");
        assertThat(desk.get(page).expect(200).text()).doesNotContain("withdrawal-obstruction");
        var id = String.valueOf(obstruct(claim, today)
                .expect(200)
                .json()
                .getJsonArray("obstructions")
                .getJsonObject(0)
                .getInt("id"));

        assertThat(desk.post(page, Map.of("work", "withdrawalCheck"))
                        .expect(422)
                        .text())
                .contains("取り消す記録を一つ選んでください", "withdrawal-reason-error");
        var typed = new HashMap<>(
                Map.of("work", "withdrawalCheck", "withdrawal-obstruction", id, "withdrawal-reason", "記録の誤り"));
        assertThat(desk.post(page, typed).expect(200).text()).contains("この記録を取り消しますか", "記録の誤り", "value=\"withdrawal\"");
        assertThat(claim.seen().getString("paymentDueOn"))
                .as("nothing is done before it is confirmed")
                .isEqualTo(today.plusDays(30).toString());
        typed.put("work", "withdrawal");
        desk.post(page, typed).expect(303);

        assertThat(desk.get(page).expect(200).text())
                .contains("その記録を取り消したので、数えます", "記録の誤り")
                .doesNotContain("withdrawal-obstruction");
        assertThat(desk.post(page, typed).expect(409).text()).contains("もう取り消しています");
        typed.put("work", "withdrawalCheck");
        desk.post(page, typed).expect(409);
        typed.put("withdrawal-obstruction", "999999999");
        desk.post(page, typed).expect(404);
    }

    @Test
    @DisplayName(
            "counts the interest of a late payment anew when its days change, and another person books the difference")
    void interest_recounted() throws SQLException {
        var claim = complete(reserved(500_000, 0));
        claim.post("insurance", "consents", consent()).expect(201);
        var complete = completeSince(claim, 35);
        var first = obstruct(claim, complete).expect(200).json();
        claim.post("insurance2", "payments", "{\"amountYen\": 365000}").expect(201);
        assertThat(claim.seen().getInt("interestYen")).as("five days").isEqualTo(150);
        assertThat(claim.seen().getJsonObject("interest").getInt("differenceYen"))
                .isZero();
        claim.post("insurance2", "interest", "{\"differenceYen\": 1, \"reason\": \"差がない\"}")
                .expect(409);

        var id = first.getJsonArray("obstructions").getJsonObject(0).getInt("id");
        var more = claim.post("insurance", "obstructions/" + id + "/withdraw", "{\"reason\": \"記録の誤り\"}")
                .expect(200)
                .json()
                .getJsonObject("interest");
        assertThat(more.getInt("nowYen")).isEqualTo(180);
        assertThat(more.getInt("differenceYen")).isEqualTo(30);
        assertThat(more.getString("dueOn")).isEqualTo(complete.plusDays(29).toString());
        assertThat(more.getJsonArray("payments").getJsonObject(0).getInt("daysLate"))
                .isEqualTo(6);
        claim.post("insurance", "interest", "{\"differenceYen\": 30, \"reason\": \"自分で\"}")
                .expect(403);
        assertThat(wrong(claim.post("insurance2", "interest", "{}").expect(422).json()))
                .containsExactly("differenceYen required", "reason required");
        assertThat(wrong(claim.post("insurance2", "interest", "{\"differenceYen\": 31, \"reason\": \"追加で支払われた\"}")
                        .expect(422)
                        .json()))
                .containsExactly("differenceYen changed");
        claim.post("insurance2", "interest", "{\"differenceYen\": 30, \"reason\": \"追加で支払われた\"}")
                .expect(201);
        assertThat(claim.seen().getInt("interestYen")).isEqualTo(180);

        obstruct(claim, complete).expect(200);

        var page = "/claims/" + claim.number();
        assertThat(SignedIn.as("insurance").get(page).expect(200).text())
                .contains("記録した利息が30円多すぎます", "別の保険担当が記録します")
                .doesNotContain("interest-reason");
        assertThat(SignedIn.as("insurance").get(page).text())
                .as("its last day is over, and days may still be left out")
                .contains("obstruction-from-year", "extension-reason");
        var other = SignedIn.as("insurance2");
        other.post(page, Map.of("work", "interest", "interest-differenceYen", "-30", "interest-reason", "返された"))
                .expect(303);
        assertThat(other.get("/cases/" + claim.number()).expect(200).text())
                .contains("180円から150円に改めました", "返された")
                .doesNotContain("記録した利息が");
        var own = system.as("licensee1").get("/claims/" + claim.number()).json();
        assertThat(own.getInt("interestYen")).isEqualTo(150);
        assertThat(own.keySet()).doesNotContain("interest");
        assertThat(system.as("licensee1")
                        .get("/cases/" + claim.number() + "/timeline")
                        .text())
                .contains("180円から150円に改めました")
                .doesNotContain("返された");
    }

    /** Nobody waits a month: the documents were complete so many days ago. */
    private LocalDate completeSince(NoticedClaim claim, int days) throws SQLException {
        var on = NoticedClaim.today(system).minusDays(days);
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate("update insurance_claim set complete_on = '%s' where case_number = '%s'"
                    .formatted(on, claim.number()));
        }
        return on;
    }

    @Test
    @DisplayName(
            "leaves the days on which a supervisor stopped its deadline out, too, and counts nothing while it is stopped")
    void stopped() throws SQLException {
        var claim = complete(reserved(200_000, 0));
        var today = NoticedClaim.today(system);
        var supervisor = system.as("supervisor");
        var deadline = "/cases/" + claim.number() + "/deadlines/"
                + supervisor.get("/cases/" + claim.number() + "/deadlines").items().stream()
                        .filter(one -> one.getString("name").equals("insurerPayment"))
                        .map(one -> String.valueOf(one.getInt("id")))
                        .findFirst()
                        .orElseThrow();
        supervisor.post(deadline + "/stop", "{\"reason\": \"照会のため\"}").expect(200);
        obstruct(claim, today).expect(409);
        supervisor.post(deadline + "/resume", "{\"reason\": \"回答があった\"}").expect(200);
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update casefile_stop set stopped_on = '%s', resumed_on = '%s' where case_number = '%s'"
                            .formatted(today.plusDays(3), today.plusDays(5), claim.number()));
        }

        assertThat(obstruct(claim, today).expect(200).json().getString("paymentDueOn"))
                .as("a day of obstruction and two of the stop")
                .isEqualTo(today.plusDays(32).toString());
    }

    private static NoticedClaim complete(NoticedClaim claim) {
        claim.post("insurance", "documents", """
                        {"documents": ["CLAIM_FORM", "ACCIDENT_REPORT", "EVIDENCE_OF_LOSS", "SETTLEMENT_AGREEMENT",
                         "PROOF_OF_PAYMENT"]}""").expect(200);
        return claim;
    }

    private static Answer obstruct(NoticedClaim claim, LocalDate day) {
        return claim.post(
                "insurance",
                "obstructions",
                "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"資料が出されなかった\"}".formatted(day, day));
    }

    @Test
    @DisplayName("has a page with a form for each movement that is possible now, and each tells its own errors")
    void one_form_each() {
        var claim = noticed(200_000, 0);
        var page = "/claims/" + claim.number();
        var desk = SignedIn.as("insurance");
        assertThat(desk.get(page).expect(200).text())
                .contains("reserve-amountYen")
                .doesNotContain("payment-", "recovery-", "reversal-", "release-");

        assertThat(desk.post(page, Map.of("work", "reserve", "reserve-amountYen", "1.5"))
                        .expect(422)
                        .text())
                .contains("reserve-amountYen-error", "reserve-reason-error", "value=\"1.5\"");
        desk.post(page, Map.of("work", "reserve", "reserve-amountYen", "200000", "reserve-reason", "見込み"))
                .expect(303);

        assertThat(desk.get(page).expect(200).text()).contains("reversal-line", "release-reason");
        assertThat(desk.post(page, Map.of("work", "reversal")).expect(422).text())
                .contains("取り消す行を一つ選んでください");
        claim.post("insurance", "consents", consent()).expect(201);
        assertThat(desk.get(page).expect(200).text()).contains("同意を記録した人は").doesNotContain("payment-amountYen");
        desk.post(page, Map.of("work", "payment")).expect(403);

        var other = SignedIn.as("insurance2");
        assertThat(other.get(page).expect(200).text()).contains("payment-amountYen");
        other.post(page, Map.of("work", "payment", "payment-amountYen", "100000"))
                .expect(303);

        assertThat(other.get(page).expect(200).text()).contains("recovery-amountYen");
    }

    @Test
    @DisplayName("is opened again after it was closed")
    void reopened() {
        var claim = noticed(200_000, 0);
        claim.complete("insurance", "setReserve", "NO_LOSS", "{\"reason\": \"請求が取り下げられた\"}")
                .expect(200);
        claim.complete("insurance", "closeClaim", "CLOSE", "{\"recordsComplete\": true, \"reason\": \"終了\"}")
                .expect(200);
        assertThat(claim.seen().getString("unpaidBecause")).isEqualTo("NO_LOSS");

        claim.post("insurance", "reopenings", "{\"reason\": \"再び請求された\"}").expect(200);

        assertThat(claim.seen().getString("state")).isEqualTo("SCREENING");
        claim.post("insurance", "reopenings", "{\"reason\": \"もう一度\"}").expect(409);
    }

    @Test
    @DisplayName("of another holder is not there, and a holder is not told what is held in reserve")
    void own_only() {
        var claim = reserved(200_000, 0);

        system.as("licensee2").get("/claims/" + claim.number()).expect(404);
        var own = system.as("licensee1")
                .get("/claims/" + claim.number())
                .expect(200)
                .json();
        assertThat(own.keySet()).doesNotContain("reservedYen", "period", "handOvers");
        assertThat(system.as("licensee1").get("/claims").items())
                .extracting(line -> line.getString("claimNumber"))
                .contains(claim.number());
        assertThat(system.as("licensee2").get("/claims").items())
                .extracting(line -> line.getString("claimNumber"))
                .doesNotContain(claim.number());
    }

    @Test
    @DisplayName("is handed over once, whatever goes wrong on the way")
    void handed_over() {
        insurer.make(
                Trouble.FAILS,
                Trouble.DROPS_THE_ANSWER,
                Trouble.ANSWERS_NONSENSE,
                Trouble.REFUSES,
                Trouble.HAS_IT_ALREADY);
        var claim = reserved(200_000, 0);
        for (var trouble : List.of("FAILED", "NO_ANSWER", "UNCLEAR", "REFUSED")) {
            claim.awaitHandOver("trouble", trouble);
            claim.post("insurance", "handovers", "{}").expect(200);
        }

        claim.awaitHandOver("state", "TAKEN");

        assertThat(claim.handOver("reference")).startsWith("TM-");
        assertThat(insurer.received())
                .filteredOn((claim.number() + "/1")::equals)
                .hasSize(5);
        assertThat(insurer.claims()).hasEntrySatisfying(claim.number(), packet -> {
            assertThat(packet).contains("\"pdf\":\"JVBERi").doesNotContain("complainant");
        });
        claim.post("insurance", "handovers", "{}").expect(409);
    }

    @Test
    @DisplayName("waits for an insurer that is slow, shows another's certificate, or is not there at all")
    void insurer_gone() {
        insurer.make(Trouble.WRONG_CERTIFICATE);
        var claim = reserved(200_000, 0);
        claim.awaitHandOver("trouble", "CERTIFICATE");
        insurer.go();
        claim.post("insurance", "handovers", "{}").expect(200);
        claim.awaitHandOver("trouble", "UNREACHABLE");
        insurer.showOwnCertificate();
        insurer.make(Trouble.SLOW);
        claim.post("insurance", "handovers", "{}").expect(200);
        claim.awaitHandOver("trouble", "TOO_SLOW");

        system.advanceClock("PT26H");

        claim.awaitHandOver("state", "TAKEN");
    }

    @Test
    @DisplayName("survives a power cut between its reserve and its hand-over, and is one claim to the insurer")
    void power_cut() {
        insurer.go();
        var claim = reserved(200_000, 0);
        system.kill9();
        insurer.come();

        system.restart();
        system.advanceClock("PT10M");

        claim.awaitHandOver("state", "TAKEN");
        assertThat(insurer.claims()).containsKey(claim.number());
        assertThat(claim.seen().getJsonNumber("reservedYen").longValue()).isEqualTo(200_000);
        assertThat(insurer.received())
                .filteredOn(key -> key.startsWith(claim.number()))
                .containsOnly(claim.number() + "/1");
    }
}
