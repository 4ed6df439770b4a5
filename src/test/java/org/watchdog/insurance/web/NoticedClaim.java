package org.watchdog.insurance.web;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

/** A claim of licensee1 in the launched system, and its way by clients that know no process. */
record NoticedClaim(LaunchedSystem system, JsonObject answer) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Today by the demo's clock. */
    static LocalDate today(LaunchedSystem system) {
        var now = system.anonymous().get("/demo/clock").expect(200).json().getString("now");
        return LocalDate.ofInstant(Instant.parse(now), TOKYO);
    }

    /** A loss of yesterday, claimed today. */
    static String notice(LaunchedSystem system, long damages, long defence, long expenses) {
        return """
                {"occurredOn": "%s", "claimedOn": "%s", "event": "UNAUTHORISED_ACCESS", "damagesYen": %d,
                 "defenceYen": %d, "expensesYen": %d}""".formatted(today(system).minusDays(1), today(system), damages, defence, expenses);
    }

    static NoticedClaim of(LaunchedSystem system, String notice) {
        return new NoticedClaim(
                system,
                system.as("licensee1").post("/claims", notice).expect(201).json());
    }

    /** Noticed by its holder: of yesterday, without expenses. */
    static NoticedClaim noticed(LaunchedSystem system, long damages, long defence) {
        return of(system, notice(system, damages, defence, 0));
    }

    /** Noticed, and all of it reserved. */
    static NoticedClaim reserved(LaunchedSystem system, long damages, long defence) {
        var claim = noticed(system, damages, defence);
        claim.reserve(damages + defence);
        return claim;
    }

    /** The insurer's consent of today. */
    static String consent(LaunchedSystem system) {
        return "{\"given\": true, \"on\": \"" + today(system) + "\", \"reference\": \"同意1\"}";
    }

    void reserve(long yen) {
        post("insurance", "reserves", "{\"amountYen\": " + yen + ", \"reason\": \"見込み\"}")
                .expect(201);
    }

    /** Itself, after every document has come in. */
    NoticedClaim withDocuments() {
        post("insurance", "documents", """
                        {"documents": ["CLAIM_FORM", "ACCIDENT_REPORT", "EVIDENCE_OF_LOSS", "SETTLEMENT_AGREEMENT",
                         "PROOF_OF_PAYMENT"]}""").expect(200);
        return this;
    }

    /** A day on which the insured obstructs the inquiry is recorded. */
    Answer obstruct(LocalDate day) {
        return post(
                "insurance",
                "obstructions",
                "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"資料が出されなかった\"}".formatted(day, day));
    }

    String number() {
        return answer.getString("claimNumber");
    }

    /** The claim as the insurance desk sees it. */
    JsonObject seen() {
        return system.as("insurance").get("/claims/" + number()).expect(200).json();
    }

    Answer post(String user, String what, String json) {
        return system.as(user).post("/claims/" + number() + "/" + what, json);
    }

    /** Claims and completes its open task of this kind, as soon as it is there. */
    Answer complete(String user, String kind, String outcome, String fields) {
        var task = "/tasks/" + task(user, kind).getString("id");
        system.as(user).post(task + "/claim");
        return system.as(user)
                .post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}");
    }

    /** Its open task of this kind, on offer to this user or his already. */
    JsonObject task(String user, String kind) {
        return await(number() + " " + kind)
                .atMost(Duration.ofSeconds(30))
                .until(() -> open(user, kind), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonObject> open(String user, String kind) {
        return Stream.of("group", "mine")
                .flatMap(view -> system.as(user).get("/tasks?view=" + view + "&q=" + number()).items().stream())
                .filter(task -> task.getString("kind").equals(kind))
                .findFirst();
    }

    /** The state of its newest hand-over. */
    String handOver(String field) {
        var all = seen().getJsonArray("handOvers");
        return all.isEmpty() ? "" : all.getJsonObject(0).getString(field, "");
    }

    void awaitHandOver(String field, String value) {
        await(number() + " " + value).atMost(Duration.ofSeconds(60)).until(() -> handOver(field), value::equals);
    }
}
