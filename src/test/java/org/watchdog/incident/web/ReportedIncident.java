package org.watchdog.incident.web;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

/** An incident that licensee3 reported to the launched system, and its way by clients that know no process. */
record ReportedIncident(LaunchedSystem system, JsonObject answer) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String FACTS = """
            {"persons": %d, "data": "%s", "cause": "DEFICIENT_CONTROLS", "malicious": "NO", "secondaryDamage": "FEARED",
             "response": "ADEQUATE", "history": "NONE", "personsEvidence": "名簿で数えた", "dataEvidence": "報告書",
             "causeEvidence": "手順書", "maliciousEvidence": "聞き取り", "secondaryDamageEvidence": "報告書",
             "responseEvidence": "記録", "historyEvidence": "登録簿"}""";

    /** Today by the demo's clock. */
    static LocalDate today() {
        var now = LaunchedSystem.get()
                .anonymous()
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        return LocalDate.ofInstant(Instant.parse(now), TOKYO);
    }

    /** What a prompt report needs, discovered yesterday. */
    static JsonObject prompt() {
        return read("""
                {"report": "PROMPT", "discoveredOn": "%s", "outline": "𠮷野様あての書類を別の方に送りました。",
                 "phenomena": ["LEAK"], "dataItems": ["NAME", "ADDRESS"], "persons": 12,
                 "secondaryDamage": {"state": "FEARED", "text": "悪用のおそれ"}}""".formatted(today().minusDays(1)));
    }

    /** All that a final report needs, discovered yesterday. */
    static JsonObject whole(String report) {
        return read("""
                {"report": "%s", "occurredOn": "%s", "discoveredOn": "%s", "discoveredHow": "CLIENT",
                 "outline": "名簿を別の取引先に送りました。", "phenomena": ["LEAK"], "eventClass": "MIS_SENT",
                 "causes": ["OPERATION_SLIP", "NO_CHECK"], "medium": "ELECTRONIC", "dataItems": ["NAME", "EMAIL"],
                 "persons": 1200, "course": "送信の翌日に取引先から連絡がありました。", "origin": "OWN_STAFF",
                 "cause": "宛先を確かめませんでした。", "secondaryDamage": {"state": "FEARED", "text": "迷惑メール"},
                 "personsResponse": "全員におわびの手紙を送りました。",
                 "publication": {"state": "PLANNED", "reason": "人数が多いため"},
                 "reportedTo": [{"to": "PPC", "on": "%s", "number": "受付1"}], "prevention": "送信前に二人で確かめます。"}""".formatted(report, today().minusDays(2), today().minusDays(1), today()));
    }

    /** The same with one field otherwise. */
    static JsonObject with(JsonObject report, String field, String json) {
        JsonObjectBuilder other = Json.createObjectBuilder(report);
        return other.add(field, read("{\"x\": " + json + "}").get("x")).build();
    }

    /** Without this field. */
    static JsonObject without(JsonObject report, String field) {
        return Json.createObjectBuilder(report).remove(field).build();
    }

    static ReportedIncident of(JsonObject report) {
        var system = LaunchedSystem.get();
        return new ReportedIncident(
                system,
                system.as("licensee3").post("/incidents", report).expect(201).json());
    }

    String number() {
        return answer.getString("caseNumber");
    }

    /** Sends the next report of it. */
    Answer further(JsonObject report) {
        return system.as("licensee3").post("/incidents/" + number() + "/reports", report);
    }

    /** Claims and completes its open task of this kind, as soon as it is there. */
    ReportedIncident complete(String user, String kind, String outcome, String fields) {
        tryComplete(user, kind, outcome, fields).expect(200);
        return this;
    }

    /** Claims the task and tries to complete it. */
    Answer tryComplete(String user, String kind, String outcome, String fields) {
        var task = "/tasks/" + task(user, kind).getString("id");
        system.as(user).post(task + "/claim").expect(200);
        return system.as(user)
                .post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}");
    }

    /** Its open task of this kind, on offer to this user or his already. */
    JsonObject task(String user, String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of("group", "mine")
                                .flatMap(view ->
                                        system.as(user).get("/tasks?view=" + view + "&q=" + number()).items().stream())
                                .filter(task -> task.getString("kind").equals(kind))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /** With facts of so many persons' plain data, or of sensitive ones. */
    ReportedIncident established(long persons, String data) {
        complete("intake", "checkReport", "COMPLETE", "{}");
        return complete("investigator", "establishFacts", "DONE", FACTS.formatted(persons, data));
    }

    /** The case as staff see it. */
    JsonObject seen() {
        return system.as("supervisor").get("/cases/" + number()).expect(200).json();
    }

    /** The case as the business sees it. */
    JsonObject seenByBusiness() {
        return system.as("licensee3").get("/cases/" + number()).expect(200).json();
    }

    /** Waits until the case is there. */
    void awaitState(String state) {
        await(number() + " " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> seen().getString("state").equals(state));
    }

    /** What happened, as the stream tells it. */
    String told() {
        return system.as("supervisor")
                .get("/cases/" + number() + "/timeline?limit=200")
                .expect(200)
                .text();
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
