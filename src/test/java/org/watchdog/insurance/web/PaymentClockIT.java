package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** The time in which the insurer pays, over HTTP, on the launched system (R-INS-09, -10). */
@DisplayName("The insurer's time for a claim")
class PaymentClockIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is 30 days from the last document, or longer for a cause that the holder is told")
    void clock() {
        var claim = NoticedClaim.reserved(system, 200_000, 0);
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
    @DisplayName("leaves out the days on which the insured obstructs the inquiry, and the holder is told why")
    void obstructed() {
        var claim = NoticedClaim.reserved(system, 200_000, 0);
        var today = NoticedClaim.today(system);
        var days = "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"資料が出されなかった\"}";
        claim.post("insurance", "obstructions", days.formatted(today, today)).expect(409);
        claim.post("insurance", "documents", """
                        {"documents": ["CLAIM_FORM", "ACCIDENT_REPORT", "EVIDENCE_OF_LOSS", "SETTLEMENT_AGREEMENT",
                         "PROOF_OF_PAYMENT"]}""").expect(200);
        assertThat(claim.post("insurance", "obstructions", days.formatted(today.minusDays(1), today.plusDays(1)))
                        .wrong())
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
            "counts days of obstruction again that were recorded by mistake; the record stays, and the holder is told")
    void obstruction_withdrawn() {
        var claim = NoticedClaim.reserved(system, 200_000, 0).withDocuments();
        var today = NoticedClaim.today(system);
        var longer = claim.obstruct(today).expect(200).json();
        assertThat(longer.getString("paymentDueOn"))
                .isEqualTo(today.plusDays(30).toString());
        var id = longer.getJsonArray("obstructions").getJsonObject(0).getInt("id");
        var call = "obstructions/" + id + "/withdraw";
        assertThat(claim.post("insurance", call, "{}").wrong()).containsExactly("reason required");
        NoticedClaim.reserved(system, 200_000, 0)
                .post("insurance", call, "{\"reason\": \"別の請求\"}")
                .expect(404);

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
    @DisplayName("takes such days back on the page of the claim, after one has seen what becomes of the last day")
    void obstruction_withdrawn_on_its_page() {
        var claim = NoticedClaim.reserved(system, 200_000, 0).withDocuments();
        var page = "/claims/" + claim.number();
        var today = NoticedClaim.today(system);
        var desk = SignedIn.as("insurance");
        assertThat(desk.get(page).expect(200).text()).doesNotContain("withdrawal-obstruction");
        var id = String.valueOf(claim.obstruct(today)
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
    @DisplayName("changes the interest of a late payment when it changes, and another person books the difference")
    void interest_recounted() throws SQLException {
        var claim = NoticedClaim.reserved(system, 500_000, 0).withDocuments();
        claim.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
        var complete = completeSince(claim, 35);
        var first = claim.obstruct(complete).expect(200).json();
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
        assertThat(claim.post("insurance2", "interest", "{}").wrong())
                .containsExactly("differenceYen required", "reason required");
        assertThat(claim.post("insurance2", "interest", "{\"differenceYen\": 31, \"reason\": \"追加で支払われた\"}")
                        .wrong())
                .containsExactly("differenceYen changed");
        claim.post("insurance2", "interest", "{\"differenceYen\": 30, \"reason\": \"追加で支払われた\"}")
                .expect(201);
        assertThat(claim.seen().getInt("interestYen")).isEqualTo(180);

        claim.obstruct(complete).expect(200);

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

    @Test
    @DisplayName("was longer after all, for a cause noted after the payment: what was booked as interest is too much, "
            + "and its holder sees what stands booked")
    void extended_after_the_payment() throws SQLException {
        var claim = NoticedClaim.reserved(system, 500_000, 0).withDocuments();
        claim.post("insurance", "consents", NoticedClaim.consent(system)).expect(201);
        claim.obstruct(completeSince(claim, 35)).expect(200);
        claim.post("insurance2", "payments", "{\"amountYen\": 365000}").expect(201);
        assertThat(claim.seen().getInt("interestYen")).as("five days").isEqualTo(150);
        var own = "/cases/" + claim.number();
        assertThat(SignedIn.as("licensee1").get(own).expect(200).text()).contains("支払が遅れた利息（年3%）", "150円");
        await(claim.number())
                .atMost(Duration.ofSeconds(30))
                .until(() -> states(claim), list -> list.contains("MISSED"));

        var longer = claim.post("insurance", "extensions", "{\"cause\": \"EXPERT\", \"reason\": \"鑑定\"}")
                .expect(200)
                .json()
                .getJsonObject("interest");

        assertThat(states(claim)).contains("MISSED", "OPEN");
        var page = SignedIn.as("insurance").get(own).expect(200).text();
        assertThat(page.substring(page.indexOf("id=\"deadlines\""), page.indexOf("終わった期限")))
                .as("nobody waits any more for the day that another came after")
                .containsOnlyOnce("保険金の支払（保険会社）");
        assertThat(longer.getInt("nowYen")).isZero();
        assertThat(longer.getInt("differenceYen")).isEqualTo(-150);
        claim.post("insurance2", "interest", "{\"differenceYen\": -150, \"reason\": \"返された\"}")
                .expect(201);
        assertThat(claim.seen().getInt("interestYen")).isZero();
        assertThat(SignedIn.as("licensee1").get(own).expect(200).text()).doesNotContain("支払が遅れた利息（年3%）");
    }

    /** Of the clocks of the insurer's payment. */
    private List<String> states(NoticedClaim claim) {
        return system.as("insurance").get("/cases/" + claim.number() + "/deadlines").items().stream()
                .filter(one -> one.getString("name").equals("insurerPayment"))
                .map(one -> one.getString("state"))
                .toList();
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
        var claim = NoticedClaim.reserved(system, 200_000, 0).withDocuments();
        var today = NoticedClaim.today(system);
        var supervisor = system.as("supervisor");
        var deadline = "/cases/" + claim.number() + "/deadlines/"
                + supervisor.get("/cases/" + claim.number() + "/deadlines").items().stream()
                        .filter(one -> one.getString("name").equals("insurerPayment"))
                        .map(one -> String.valueOf(one.getInt("id")))
                        .findFirst()
                        .orElseThrow();
        supervisor.post(deadline + "/stop", "{\"reason\": \"照会のため\"}").expect(200);
        claim.obstruct(today).expect(409);
        supervisor.post(deadline + "/resume", "{\"reason\": \"回答があった\"}").expect(200);
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update casefile_stop set stopped_on = '%s', resumed_on = '%s' where case_number = '%s'"
                            .formatted(today.plusDays(3), today.plusDays(5), claim.number()));
        }

        assertThat(claim.obstruct(today).expect(200).json().getString("paymentDueOn"))
                .as("a day of obstruction and two of the stop")
                .isEqualTo(today.plusDays(32).toString());
    }
}
