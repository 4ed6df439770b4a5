package org.watchdog.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Answer;
import org.watchdog.system.Api;
import org.watchdog.system.FiledCase;
import org.watchdog.system.LaunchedSystem;

@DisplayName("An Idempotency-Key")
class IdempotencyIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("gives the same answer to the same body, in whatever order its fields stand, and 422 to another body")
    void same_and_other() {
        var sender = withNewKey();
        var first = sender.post("/complaints", FiledCase.COMPLAINT).expect(201);

        var again = sender.post("/complaints", FiledCase.COMPLAINT).expect(201);
        var reordered = sender.post(
                        "/complaints",
                        FiledCase.COMPLAINT
                                .replace("{\"licenseeId\": \"L-000001\", ", "{")
                                .replace("\"language\": \"ja\"", "\"language\": \"ja\", \"licenseeId\": \"L-000001\""))
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(reordered.text()).isEqualTo(first.text());
        sender.post("/complaints", FiledCase.COMPLAINT.replace("LEAK", "OTHER")).expect(422);
        assertThat(withNewKey()
                        .post("/complaints", FiledCase.COMPLAINT)
                        .expect(201)
                        .text())
                .isNotEqualTo(first.text());
    }

    @Test
    @DisplayName("has a message of the complainant taken once")
    void message() {
        var code = system.anonymous()
                .post("/complaints", FiledCase.COMPLAINT)
                .expect(201)
                .json()
                .getString("receiptCode");
        var sender = withNewKey().with("Receipt-Code", code);

        var first = sender.post("/followup/messages", "{\"text\": \"一度だけ\"}").expect(201);
        var again = sender.post("/followup/messages", "{\"text\": \"一度だけ\"}").expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.json().getJsonArray("messages")).hasSize(1);
        sender.post("/followup/messages", "{\"text\": \"ほかの文章\"}").expect(422);
    }

    @Test
    @DisplayName("has the answer of a mark holder taken once, and is free where it was refused")
    void holder_answer() {
        var path = "/cases/" + FiledCase.in(system).accepted().number() + "/answers";
        var key = UUID.randomUUID().toString();
        var holder = system.as("licensee1").with("Idempotency-Key", key);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> holder.post(path, "{}").status() == 422); // 404 until it is asked

        var first = holder.post(path, "{\"text\": \"調べました。\"}").expect(201);
        var again = holder.post(path, "{\"text\": \"調べました。\"}").expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        holder.post(path, "{\"text\": \"ほかの回答\"}").expect(422);
        system.as("licensee1").post(path, "{\"text\": \"調べました。\"}").expect(409);
    }

    @Test
    @DisplayName("that comes 16 times at once files one complaint")
    void at_once() throws Exception {
        var sender = withNewKey();
        Callable<Answer> filing = () -> sender.post("/complaints", FiledCase.COMPLAINT);
        var answers = new HashSet<String>();
        var threads = Executors.newFixedThreadPool(16);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(16, filing))) {
                answers.add(answer.get().expect(201).text());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    @DisplayName("is free again where nothing was done, because the body was refused")
    void refused_body() {
        var sender = withNewKey();

        sender.post("/complaints", "{}").expect(422);

        sender.post("/complaints", FiledCase.COMPLAINT).expect(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 201})
    @DisplayName("is refused if it is shorter than 16 or longer than 200 characters")
    void length(int length) {
        system.anonymous()
                .with("Idempotency-Key", "k".repeat(length))
                .post("/complaints", FiledCase.COMPLAINT)
                .expect(422);
    }

    private Api withNewKey() {
        return system.anonymous().with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
