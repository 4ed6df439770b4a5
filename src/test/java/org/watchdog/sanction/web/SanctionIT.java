package org.watchdog.sanction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

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
    @DisplayName(
            "that the board returns is withdrawn, and decided again, never heavier, by somebody who had no part in it")
    void returned() {
        var incident = SanctionedIncident.suspended();
        incident.object(false).expect(201);

        incident.complete("reviewer1", "reviewObjection", "RETURN", REASON);
        assertThat(incident.measure().getString("state")).isEqualTo("WITHDRAWN");
        var again = "/tasks/" + incident.task("decideAgain");
        system.as("supervisor2").post(again + "/claim").expect(200);
        assertThat(incident.tryComplete(
                                "supervisor2", again, "MEASURE", "{\"measure\": \"REVOCATION\", \"reason\": \"重い\"}")
                        .status())
                .isEqualTo(422);
        incident.tryComplete("supervisor2", again, "NO_MEASURE", REASON).expect(200);

        assertThat(incident.mark()).isEqualTo("ACTIVE");
        assertThat(incident.told()).contains("措置なし");
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
        incident.complete("reviewer1", "reviewObjection", "RETURN", REASON)
                .complete("supervisor2", "decideAgain", "NO_MEASURE", REASON);
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
