package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonString;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** A claim over HTTP, on the launched system. */
@DisplayName("A claim")
class ClaimIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes by its tasks from the notice to the payment, which another person approves")
    void by_its_tasks() {
        var claim = NoticedClaim.noticed(system, 300_000, 50_000);
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
        var claim = NoticedClaim.reserved(system, 400_000, 0);
        claim.post("insurance", "payments", "{\"amountYen\": 1}").expect(409);
        var own = "/cases/" + claim.number();
        assertThat(SignedIn.as("licensee1").get(own).expect(200).text()).contains("示談は、返事があるまでしないでください");
        claim.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
        assertThat(claim.seen().getJsonObject("settled").getJsonNumber("dueYen").longValue())
                .isEqualTo(300_000);
        assertThat(SignedIn.as("licensee1").get(own).expect(200).text())
                .contains("保険会社が同意しました")
                .doesNotContain("示談は、返事があるまで");

        claim.post("insurance", "payments", "{\"amountYen\": 300000}").expect(403);
        assertThat(claim.post("insurance2", "payments", "{\"amountYen\": 300001}")
                        .wrong())
                .containsExactly("amountYen moreThanDue");
        var first = claim.post("insurance2", "payments", "{\"amountYen\": 100000}")
                .expect(201)
                .json()
                .getInt("line");
        var rest = claim.post("insurance2", "payments", "{}").expect(201).json();

        assertThat(rest.getJsonNumber("paidYen").longValue()).isEqualTo(300_000);
        assertThat(SignedIn.as("licensee1").get(own).expect(200).text()).contains("請求の手続きを終えるところです");
        assertThat(claim.task("insurance", "closeClaim").getString("kind")).isEqualTo("closeClaim");
        assertThat(claim.post("insurance", "reversals", "{\"line\": " + first + ", \"reason\": \"誤り\"}")
                        .wrong())
                .as("the deductible that it took bears the second payment, too")
                .containsExactly("line deductibleStillNeeded");
    }

    @Test
    @DisplayName(
            "tells every broken field of a notice at once in the order of the form, a negative and a fractional yen among them")
    void bad_notice() {
        var today = NoticedClaim.today(system);
        var answer = system.as("licensee1").post("/claims", """
                        {"occurredOn": "%s", "claimedOn": "%s", "event": "FIRE", "damagesYen": -1, "defenceYen": 0.5,
                         "caseNumber": "I-2020-999999"}""".formatted(today.plusDays(2), today.minusDays(1)));

        assertThat(answer.wrong())
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
        var claim = NoticedClaim.noticed(system, 90_000_000, 0);
        var preview = claim.post("insurance", "preview", "{\"amountYen\": 90000000}")
                .expect(200)
                .json();
        assertThat(preview.getBoolean("possible")).isFalse();

        assertThat(claim.post("insurance", "reserves", "{\"amountYen\": 90000000, \"reason\": \"多すぎる\"}")
                        .wrong())
                .containsExactly("amountYen passesClaim");
        assertThat(claim.seen().getJsonNumber("reservedYen").longValue()).isZero();
    }

    @Test
    @DisplayName("reverses a line once, and never a reversal")
    void reversals() {
        var claim = NoticedClaim.reserved(system, 200_000, 0);
        var line = system.as("insurance")
                .post("/claims/" + claim.number() + "/reserves", "{\"amountYen\": 250000, \"reason\": \"追加\"}")
                .expect(201)
                .json()
                .getInt("line");
        var undone = claim.post("insurance", "reversals", "{\"line\": " + line + ", \"reason\": \"誤り\"}")
                .expect(201)
                .json();
        assertThat(undone.getJsonNumber("reservedYen").longValue()).isEqualTo(200_000);

        assertThat(claim.post("insurance", "reversals", "{\"line\": " + line + ", \"reason\": \"誤り\"}")
                        .wrong())
                .containsExactly("line alreadyReversed");
        assertThat(claim.post("insurance", "reversals", "{\"line\": " + undone.getInt("line") + ", \"reason\": \"誤り\"}")
                        .wrong())
                .containsExactly("line reversalOfReversal");
        claim.post("insurance", "releases", "{}").expect(201);
        assertThat(claim.post("insurance", "releases", "{}").wrong())
                .as("nothing is left to be given free")
                .containsExactly("reason noAmount");
    }

    @Test
    @DisplayName("is told apart from another of the same day, or is one loss with it where staff say so")
    void series() {
        var first = NoticedClaim.reserved(system, 200_000, 0);
        var second = NoticedClaim.noticed(system, 200_000, 0);
        assertThat(second.answer().getJsonArray("similar").getValuesAs(JsonString::getString))
                .contains(first.number());

        var notice = NoticedClaim.notice(system, 150_000, 0, 0)
                .replace(
                        "{\"occurredOn\"",
                        "{\"licenseeId\": \"L-000001\", \"seriesOf\": \"" + first.number() + "\", \"occurredOn\"");
        var joined = new NoticedClaim(
                system,
                system.as("insurance").post("/claims", notice).expect(201).json());
        first.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
        first.post("insurance2", "payments", "{}").expect(201);
        joined.post("insurance", "reserves", "{\"amountYen\": 150000, \"reason\": \"同じ原因\"}")
                .expect(201);
        joined.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);

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
        first.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
        first.post("insurance2", "payments", "{}").expect(201);
        var second = of(holder, "\"seriesOf\": \"" + first.number() + "\", ");
        second.post("insurance", "reserves", "{\"amountYen\": 200000, \"reason\": \"同じ原因\"}")
                .expect(201);
        second.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);

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
    @DisplayName("has a page with a form for each movement that is possible now, and each tells its own errors")
    void one_form_each() {
        var claim = NoticedClaim.noticed(system, 200_000, 0);
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
        claim.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
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
        var claim = NoticedClaim.noticed(system, 200_000, 0);
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
        var claim = NoticedClaim.reserved(system, 200_000, 0);

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
}
