package org.watchdog.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise 1: kill -9 at the three points where a complaint could get lost, or stay without its process. */
@DisplayName("A power cut")
class NeverLostIT {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    /** For what was promised without a time, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String EXECUTIONS = "ACT_RU_EXECUTION";

    private static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true,
             "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"}, "category": "LEAK",
             "description": "私の住所が公開されていました。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("after the commit and before the answer leaves one complaint, and the same request gets its answer")
    void after_commit_before_answer() {
        var client =
                system.anonymous().with("Idempotency-Key", UUID.randomUUID().toString());
        var before = newest();
        try (var stuck = Stuck.at(system, EXECUTIONS)) {
            var lostAnswer = CompletableFuture.runAsync(() -> client.post("/complaints", COMPLAINT));
            stuck.awaitUntil(() -> !newest().equals(before));
            system.kill9();
            lostAnswer.handle((nothing, failure) -> true).join();
        }
        system.restart();

        var number = newest();
        assertThat(count("select count(*) from casefile_case where opened_at > (select opened_at from casefile_case"
                        + " where number = '" + before + "')"))
                .isOne();
        assertThatProcessIsThereOnce(number);
        assertThat(client.post("/complaints", COMPLAINT).expect(201).json().getString("caseNumber"))
                .isEqualTo(number);
    }

    @Test
    @DisplayName("of the server alone, after the order and before the start of the process, leaves the order")
    void after_order_before_start() {
        JsonObject receipt;
        try (var stuck = Stuck.at(system, EXECUTIONS)) {
            receipt = system.anonymous()
                    .post("/complaints", COMPLAINT)
                    .expect(201)
                    .json();
            stuck.awaitVictim("insert into " + EXECUTIONS);
            system.kill9Server();
        }
        system.restart();

        assertThatProcessIsThereOnce(receipt.getString("caseNumber"));
        system.anonymous()
                .with("Receipt-Code", receipt.getString("receiptCode"))
                .get("/followup")
                .expect(200);
    }

    @Test
    @DisplayName("in the middle of a sweep leaves every clock that ran out to be marked, audited and told once")
    void mid_sweep() {
        var number = waitingForItsHolder();
        CompletableFuture<Answer> advance;
        try (var stuck = Stuck.atAuditOf(system, number)) {
            var admin = system.as("admin");
            advance = CompletableFuture.supplyAsync(() -> admin.post("/demo/clock", "{\"advance\": \"P30D\"}"));
            stuck.awaitVictim("update audit_chain");
            system.kill9();
        }
        advance.handle((answer, failure) -> true).join();
        assertThat(advance).isCompletedExceptionally();
        system.restart();

        var missed = "select count(*) from casefile_deadline where message is not null and state = 'MISSED'"
                + " and case_number = '" + number + "'";
        await().atMost(PATIENCE).until(() -> count(missed) > 0);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from casefile_call where case_number = '" + number + "'") == 0);
        assertThat(count("select count(*) from casefile_deadline where case_number = '" + number
                        + "' and state = 'MISSED'"))
                .isEqualTo(count("select count(*) from audit_entry where chain = '" + number
                        + "' and action = 'casefile.deadlineMissed'"));
        assertThat(system.as("auditor")
                        .post("/audit/verify", "{\"caseNumber\": \"" + number + "\"}")
                        .expect(200)
                        .json()
                        .getBoolean("intact"))
                .isTrue();
    }

    private String waitingForItsHolder() {
        var number = system.anonymous()
                .post("/complaints", COMPLAINT)
                .expect(201)
                .json()
                .getString("caseNumber");
        var intake = system.as("intake");
        var task = await().atMost(PATIENCE)
                .until(() -> intake.get("/tasks?view=group&q=" + number).items(), found -> !found.isEmpty())
                .get(0)
                .getString("id");
        intake.post("/tasks/" + task + "/claim").expect(200);
        intake.post("/tasks/" + task + "/complete", "{\"outcome\": \"ACCEPTED\", \"fields\": {}}")
                .expect(200);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from casefile_deadline where message is not null"
                                + " and state = 'OPEN' and case_number = '" + number + "'")
                        > 0);
        return number;
    }

    private void assertThatProcessIsThereOnce(String number) {
        await().atMost(PROMISED)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("select count(*) from worklist_task where case_number = '" + number + "'") == 1);
        assertThat(count("select count(*) from casefile_order where case_number = '" + number + "'"))
                .isZero();
        assertThat(count("select count(*) from " + EXECUTIONS + " where parent_id_ is null and business_key_ = '"
                        + number + "'"))
                .isOne();
    }

    /** The number of the case that was opened last. */
    private String newest() {
        return one("select number from casefile_case order by opened_at desc, number desc limit 1");
    }

    private long count(String query) {
        return Long.parseLong(one(query));
    }

    private String one(String query) {
        try (var connection = system.database();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
