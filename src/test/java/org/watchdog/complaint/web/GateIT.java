package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Answer;
import org.watchdog.system.Api;
import org.watchdog.system.LaunchedSystem;

/** The contract, section 2, "Spam: never a wall", with a limit of three complaints a minute. */
@DisplayName("A limit on complaints")
@Order(NarrowLimits.FIRST)
class GateIT {

    private static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true, "contacted": {"made": false}, "category": "LEAK",
             "description": "私の住所が公開されていました。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    private final LaunchedSystem system = NarrowLimits.system();
    private final String network = NarrowLimits.network();
    private final Api anybody = system.anonymous().with("X-Forwarded-For", network);

    @Test
    @DisplayName("says after how many seconds to send again, in both languages, and files nothing")
    void over() throws SQLException {
        exhaust();
        var before = rows();

        for (var language : List.of("ja", "en")) {
            var refused = anybody.in(language).post("/complaints", COMPLAINT).expect(429);
            var seconds = refused.header("Retry-After").orElseThrow();
            assertThat(Integer.parseInt(seconds)).isBetween(1, 60 / NarrowLimits.COMPLAINTS_PER_MINUTE);
            assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(refused.json().getString("detail")).contains(seconds);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("still tells what is wrong with a complaint: who corrects it does not wait")
    void mistakes() {
        exhaust();

        anybody.post("/complaints", "{}").expect(422);
    }

    @Test
    @DisplayName("is lifted by a proof of work, once")
    void proof() {
        exhaust();
        var proof = solved();

        anybody.with("Proof", proof).post("/complaints", COMPLAINT).expect(201);
        anybody.with("Proof", proof).post("/complaints", COMPLAINT).expect(429);
        anybody.with("Proof", json(proof).toString())
                .post("/complaints", COMPLAINT)
                .expect(429);
        anybody.with(
                        "Proof",
                        encoded(Json.createObjectBuilder(json(proof))
                                .add("more", 1)
                                .build()))
                .post("/complaints", COMPLAINT)
                .expect(429);
    }

    @Test
    @DisplayName("lets the same complaint through again with the same proof and key: its answer may have been lost")
    void lost_answer() {
        exhaust();
        var client = anybody.with("Proof", solved())
                .with("Idempotency-Key", UUID.randomUUID().toString());

        var first = client.post("/complaints", COMPLAINT).expect(201);

        assertThat(client.post("/complaints", COMPLAINT).expect(201).text()).isEqualTo(first.text());
        client.post("/complaints", COMPLAINT.replace("LEAK", "OTHER")).expect(429);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"number", "salt", "challenge", "signature", "algorithm"})
    @DisplayName("is not lifted by a proof with a part that was altered, or is missing")
    void altered(String part) {
        exhaust();
        var proof = json(solved());
        var altered = Json.createObjectBuilder(proof);
        if (part.equals("number")) {
            altered.add(part, proof.getInt(part) + 1);
        } else {
            var first = proof.getString(part).startsWith("0") ? "1" : "0";
            altered.add(part, first + proof.getString(part).substring(1));
        }

        anybody.with("Proof", encoded(altered.build()))
                .post("/complaints", COMPLAINT)
                .expect(429);
        anybody.with(
                        "Proof",
                        encoded(Json.createObjectBuilder(proof).remove(part).build()))
                .post("/complaints", COMPLAINT)
                .expect(429);
    }

    @Test
    @DisplayName("is not lifted by something that is no proof at all")
    void nonsense() {
        exhaust();

        for (var nonsense : List.of("x", "e30=", "W10=", "====", "a".repeat(3_000), encoded(json(solved())) + "A")) {
            anybody.with("Proof", nonsense).post("/complaints", COMPLAINT).expect(429);
        }
    }

    @Test
    @DisplayName("is not lifted by a proof whose challenge was made to last longer")
    void older() {
        exhaust();
        var proof = json(solved());
        var salt = proof.getString("salt");
        var longer = salt.replaceFirst("expires=(\\d+)", "expires=9$1");
        assertThat(longer).isNotEqualTo(salt);

        anybody.with(
                        "Proof",
                        encoded(Json.createObjectBuilder(proof)
                                .add("salt", longer)
                                .build()))
                .post("/complaints", COMPLAINT)
                .expect(429);
    }

    @Test
    @DisplayName("does not lock out a class of thirty behind one address, who send at once")
    void a_class() {
        exhaust();
        var proofs = IntStream.range(0, 30).mapToObj(i -> solved()).toList();

        var answers = proofs.stream()
                .map(proof -> CompletableFuture.supplyAsync(
                        () -> anybody.with("Proof", proof).post("/complaints", COMPLAINT)))
                .toList();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .extracting(Answer::status)
                .containsOnly(201);
    }

    /**
     * Nobody waits for the letters of those let in; they would hold up the tests that follow, and write behind them.
     */
    @AfterEach
    void withoutLetters() throws SQLException {
        try (var database = system.database();
                var delete = database.createStatement()) {
            delete.executeUpdate("delete from letters_order");
        }
    }

    @Test
    @DisplayName("refuses a thousand without a write, and the staff go on working")
    void flood() throws SQLException {
        exhaust();
        withoutLetters();
        var before = rows();
        var writes = writes();

        var flood = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 250)
                        .map(n -> anybody.with("Proof", "e30=")
                                .post("/complaints", COMPLAINT)
                                .status())
                        .filter(status -> status != 429)
                        .count()))
                .toList();
        for (int i = 0; i < 20; i++) {
            system.as("intake").get("/tasks?view=group").expect(200);
        }

        var letIn = flood.stream().mapToLong(CompletableFuture::join).sum();
        assertThat(letIn).as("as many as the minutes that it took").isLessThan(30);
        assertThat(rows() - before).isEqualTo(letIn);
        assertThat(writes() - writes)
                .as("what the filings and the sweeps wrote")
                .isLessThan(200 + 60 * letIn);
    }

    @Test
    @DisplayName("keeps everything typed on the page, says when to send again, and a proof lifts it there too")
    void page() {
        var form = new PublicForm(system, network).fill();
        exhaust();
        var seen = form.seen();

        var later =
                form.post("/complaints", Map.of("truth", "yes", "seen", seen)).expect(429);

        var seconds = later.header("Retry-After").orElseThrow();
        assertThat(later.text())
                .contains(seconds + "秒たってから、もう一度", "入力した内容は、そのまま残っています", "退会のあとも広告メールが届きます")
                .containsPattern("name=\"truth\"[^>]*checked")
                .contains("data-challenge=\"/api/v1/proof-challenge\"", "proof.js");
        var proof = solved();
        form.post("/complaints", Map.of("truth", "yes", "seen", seen, "proof", proof))
                .expect(303);
        form.get("/complaints/receipt").expect(200);
        anybody.with("Proof", proof).post("/complaints", COMPLAINT).expect(429);
    }

    /** Sends until the network's share is used up. */
    private void exhaust() {
        for (int i = 0; i <= 2 * NarrowLimits.COMPLAINTS_PER_MINUTE; i++) {
            if (anybody.post("/complaints", COMPLAINT).expect(201, 429).status() == 429) {
                return;
            }
        }
        throw new AssertionError("there is no limit");
    }

    private String solved() {
        return solved(anybody);
    }

    /** What ALTCHA's own client makes of our challenge. */
    static String solved(Api anybody) {
        var challenge = anybody.get("/proof-challenge").expect(200).json();
        try {
            var solution = Altcha.solveChallenge(
                    challenge.getString("challenge"),
                    challenge.getString("salt"),
                    Algorithm.SHA256,
                    challenge.getInt("maxnumber"),
                    0);
            return encoded(Json.createObjectBuilder(challenge)
                    .remove("maxnumber")
                    .add("number", solution.number)
                    .build());
        } catch (Exception e) {
            throw new AssertionError("the challenge has no solution: " + challenge, e);
        }
    }

    private static String encoded(JsonObject proof) {
        return Base64.getEncoder().encodeToString(proof.toString().getBytes(UTF_8));
    }

    private static JsonObject json(String proof) {
        try (var reader = Json.createReader(
                new java.io.StringReader(new String(Base64.getDecoder().decode(proof), UTF_8)))) {
            return reader.readObject();
        }
    }

    private long rows() throws SQLException {
        return number("select count(*) from casefile_case");
    }

    private long writes() throws SQLException {
        return number("select sum(variable_value) from information_schema.global_status"
                + " where variable_name in ('COM_INSERT', 'COM_UPDATE', 'COM_DELETE')");
    }

    private long number(String query) throws SQLException {
        try (var connection = system.database();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
