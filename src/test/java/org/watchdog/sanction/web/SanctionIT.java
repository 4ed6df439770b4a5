package org.watchdog.sanction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** Measures over the API: the register, the objection, the early lifting and the clock (contract, sections 2 to 5). */
@DisplayName("A measure over HTTP")
class SanctionIT {

    private static final String REASON = "{\"reason\": \"資料を確かめた\"}";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("that suspends begins at midnight, stands in the register and the public list, and is lifted early")
    void suspension() {
        var incident = SanctionedIncident.suspended();
        assertThat(incident.measure().getString("state")).isEqualTo("TO_COME");
        assertThat(incident.measure().getInt("months")).isEqualTo(2);
        assertThat(incident.measure().getString("endCondition")).isEqualTo("是正を確かめる");
        var first = SanctionedIncident.today().plusDays(1);
        assertThat(incident.measure().getString("from")).isEqualTo(first.toString());
        assertThat(LocalDate.parse(incident.measure().getString("to")))
                .isEqualTo(first.plusMonths(2).minusDays(1));
        assertThat(incident.mark()).isEqualTo("ACTIVE");

        system.advanceClock("P1D");
        incident.awaitMeasure("IN_FORCE");
        assertThat(incident.mark()).isEqualTo("SUSPENDED");
        var listed = system.anonymous().get("/register/measures").items().get(0);
        assertThat(listed.getString("measure")).isEqualTo("SUSPENSION");
        assertThat(listed.toString()).doesNotContain("管理が足りない");

        incident.complete(
                "secretary", "liftSuspension", "LIFTED", "{\"conditionMet\": true, \"reason\": \"是正を確かめました。\"}");
        assertThat(incident.measure().getString("state")).isEqualTo("LIFTED");
        assertThat(incident.mark()).isEqualTo("ACTIVE");
        assertThat(incident.told()).contains("登録簿を元に戻しました").doesNotContain("⟨").doesNotContain("{measure}");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(system.as("supervisor")
                                .get("/cases/" + incident.number() + "/letters")
                                .text())
                        .contains("MEASURE", "SUSPENSION_OVER"));
    }

    @Test
    @DisplayName(
            "is objected to once; the board, which sees the case now, shortens it, and it ends by its clock by itself")
    void objection() {
        var incident = SanctionedIncident.suspended();
        system.as("reviewer1").get("/cases/" + incident.number()).expect(404);
        assertThat(system.as("licensee1")
                        .post("/cases/" + incident.number() + "/objections", "{\"text\": \"別の事業者です。\"}")
                        .status())
                .isEqualTo(404);
        assertThat(system.as("licensee3")
                        .post("/cases/" + incident.number() + "/objections", "{\"suspensiveEffect\": 3}")
                        .expect(422)
                        .text())
                .contains("text", "suspensiveEffect");
        incident.object(true).expect(201);
        assertThat(incident.object(true).expect(409).text()).contains("一度だけ");
        system.as("reviewer1").get("/cases/" + incident.number()).expect(200);

        system.advanceClock("P1D");
        incident.awaitMeasure("IN_FORCE");
        incident.complete("reviewer1", "considerEffect", "GRANTED", REASON);
        assertThat(incident.measure().getString("state")).isEqualTo("STAYED");
        assertThat(incident.mark()).isEqualTo("ACTIVE");

        var review = "/tasks/" + incident.task("reviewObjection");
        system.as("reviewer2").post(review + "/claim").expect(200);
        assertThat(incident.tryComplete(
                                "reviewer2",
                                review,
                                "REDUCE",
                                "{\"measure\": \"SUSPENSION\", \"months\": 3, \"reason\": \"長い\"}")
                        .expect(422)
                        .text())
                .contains("もとの期間より短く");
        incident.tryComplete(
                        "reviewer2",
                        review,
                        "REDUCE",
                        "{\"measure\": \"SUSPENSION\", \"months\": 1, \"reason\": \"短くする\"}")
                .expect(200);
        assertThat(incident.measure().getInt("months")).isEqualTo(1);

        system.advanceClock("P1D");
        incident.awaitMeasure("IN_FORCE");
        assertThat(incident.mark()).isEqualTo("SUSPENDED");
        system.advanceClock("P33D");
        incident.awaitMeasure("ENDED");
        assertThat(incident.mark()).isEqualTo("ACTIVE");
        assertThat(incident.object(false).status()).isEqualTo(409);
    }

    @Test
    @DisplayName(
            "that was stayed and is confirmed takes up again at midnight, for the time that was left of it, and ends")
    void taken_up_again() {
        var incident = SanctionedIncident.suspended();
        incident.object(true).expect(201);
        system.advanceClock("P1D");
        incident.awaitMeasure("IN_FORCE");
        var last = LocalDate.parse(incident.measure().getString("to"));
        incident.complete("reviewer1", "considerEffect", "GRANTED", REASON);
        assertThat(incident.mark()).isEqualTo("ACTIVE");

        system.advanceClock("P3D");
        incident.complete("reviewer2", "reviewObjection", "CONFIRM", REASON);
        assertThat(incident.mark()).isEqualTo("ACTIVE");
        system.advanceClock("P1D");
        incident.awaitMeasure("IN_FORCE");
        assertThat(incident.mark()).isEqualTo("SUSPENDED");
        assertThat(LocalDate.parse(incident.measure().getString("to"))).isAfter(last);

        system.advanceClock("P64D");
        incident.awaitMeasure("ENDED");
        assertThat(incident.mark()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("of the committee that the board returns is withdrawn, and the committee decides again, never heavier")
    void returned() {
        var incident = SanctionedIncident.suspended();
        incident.object(false).expect(201);

        incident.complete("reviewer1", "reviewObjection", "RETURN", REASON);
        assertThat(incident.measure().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(incident.mark()).isEqualTo("ACTIVE");
        var again = "/tasks/" + incident.task("prepareItem");
        assertThat(incident.state()).isEqualTo("DELIBERATION");
        system.as("secretary").post(again + "/claim").expect(200);
        var proposal = "{\"summary\": \"差し戻された\", \"reason\": \"改めて\", \"deviation\": \"回収が早いため\", \"motion\": ";
        assertThat(incident.tryComplete(
                                "secretary",
                                again,
                                "READY",
                                proposal + "\"MEASURE\", \"measure\": \"SUSPENSION\", \"months\": 3}")
                        .expect(422)
                        .text())
                .contains("前の決定より長くない");
        assertThat(incident.tryComplete(
                                "secretary", again, "READY", proposal + "\"MEASURE\", \"measure\": \"REVOCATION\"}")
                        .expect(422)
                        .text())
                .contains("前の決定より重くない");
        assertThat(incident.tryComplete("secretary", again, "READY", proposal + "\"BACK_FOR_FACTS\"}")
                        .expect(422)
                        .text())
                .contains("措置をとるか、とらないか");
        incident.tryComplete("secretary", again, "READY", proposal + "\"MEASURE\", \"measure\": \"RECOMMENDATION\"}")
                .expect(200);
        Prepared.task("chair", incident.number(), "decideItem");
        assertThat(SignedIn.as("member1")
                        .get("/cases/" + incident.number() + "/copy")
                        .expect(200)
                        .text())
                .contains("異議と審査の結果");
        BeforeCommittee.decides(incident.number());

        incident.awaitMeasure("IN_FORCE");
        assertThat(incident.measure().getString("measure")).isEqualTo("RECOMMENDATION");
        assertThat(incident.state()).isEqualTo("WAITING_FOR_HOLDER");
        incident.object(false).expect(201);
        incident.complete("reviewer1", "reviewObjection", "CONFIRM", REASON);

        BeforeCommittee.destroysCopies(incident.number());
        BeforeCommittee.destroysCopies(incident.number());
        var copies = SignedIn.as("secretary")
                .get("/cases/" + incident.number() + "/copies")
                .expect(200)
                .text();
        assertThat(copies.split("廃棄しました", -1)).as("two rounds of seven").hasSizeGreaterThan(14);
        assertThat(copies).doesNotContain("返却を待っています").doesNotContain("戻りました");
    }

    @Test
    @DisplayName("of the committee on which it takes none in its second decision is told to the business")
    void left_alone() {
        var incident = SanctionedIncident.suspended();
        incident.object(false).expect(201);
        incident.complete("reviewer1", "reviewObjection", "RETURN", REASON);

        BeforeCommittee.adopts(
                incident.number(),
                "{\"summary\": \"差し戻された\", \"motion\": \"NO_MEASURE\", \"reason\": \"回収が早いため\","
                        + " \"deviation\": \"二次被害もないため\"}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(incident.told()).contains("措置を行わないことを事業者に知らせました"));
        assertThat(incident.mark()).isEqualTo("ACTIVE");
        assertThat(incident.state()).isEqualTo("WAITING_FOR_HOLDER");
    }

    @Test
    @DisplayName("that a supervisor decided and the board returns is decided again by another supervisor")
    void returned_to_the_office() {
        var incident = SanctionedIncident.cautioned();
        incident.object(false).expect(201);
        incident.complete("reviewer1", "reviewObjection", "RETURN", REASON);

        var again = "/tasks/" + incident.task("decideAgain");
        system.as("supervisor").post(again + "/claim").expect(403);
        system.as("supervisor2").post(again + "/claim").expect(200);
        incident.tryComplete("supervisor2", again, "NO_MEASURE", REASON).expect(200);

        assertThat(incident.told()).contains("措置なし");
    }

    @Test
    @DisplayName("cannot be objected to when the last day is over")
    void late() {
        var incident = SanctionedIncident.suspended();
        system.advanceClock("P45D");

        assertThat(incident.object(false).expect(409).text()).contains("期限");
        incident.complete(
                "secretary2", "liftSuspension", "LIFTED", "{\"conditionMet\": true, \"reason\": \"是正を確かめました。\"}");
        assertThat(incident.mark()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("has no statement before one is asked for")
    void statement() {
        var incident = SanctionedIncident.suspended();

        assertThat(system.as("licensee3")
                        .post("/cases/" + incident.number() + "/statements", "{\"text\": \"言い分です。\"}")
                        .expect(409)
                        .text())
                .contains("弁明");
        incident.object(false).expect(201);
        incident.complete("reviewer1", "reviewObjection", "REDUCE", "{\"measure\": \"CAUTION\", \"reason\": \"軽くする\"}");
    }

    @Test
    @DisplayName(
            "bars applications: the calculator counts several events, flags a boundary and names each broken field")
    void calculator() {
        var answer = system.as("intake")
                .post("/calculators/application-bar", """
                        {"events": [{"trigger": "REVOKED", "on": "2026-04-10"},
                                    {"trigger": "INCIDENT", "on": "2026-05-20", "months": 2}]}""")
                .expect(200)
                .json();
        assertThat(answer.getString("earliestApplicationOn")).isEqualTo("2027-04-11");
        assertThat(answer.getBoolean("boundary")).isFalse();
        assertThat(answer.getJsonArray("barred").getJsonObject(0).getString("rule"))
                .isEqualTo("R-NAP-06");
        assertThat(system.as("licensee1")
                        .post("/calculators/application-bar", """
                        {"events": [{"trigger": "INCIDENT", "on": "2026-02-28", "months": 1}]}""")
                        .expect(200)
                        .json()
                        .getBoolean("boundary"))
                .isTrue();
        assertThat(system.as("intake")
                        .post("/calculators/application-bar", """
                        {"events": [{"trigger": "INCIDENT", "on": "2026-02-31"}, {"trigger": "REVOKED", "on": "2026-02-01", "months": 3}]}""")
                        .expect(422)
                        .text())
                .contains("events.0.on", "events.0.months", "events.1.months");
        system.as("intake").post("/calculators/application-bar", "{}").expect(422);
    }
}
