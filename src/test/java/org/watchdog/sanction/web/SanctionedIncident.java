package org.watchdog.sanction.web;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.watchdog.system.Answer;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;

/** An incident of licensee3 on which a measure was decided, and its way by clients that know no process. */
record SanctionedIncident(LaunchedSystem system, String number) {

    private static final String REPORT = """
            {"report": "PROMPT", "discoveredOn": "%s", "outline": "名簿がもれました。", "phenomena": ["LEAK"],
             "dataItems": ["NAME", "EMAIL"], "persons": 40000, "secondaryDamage": {"state": "FEARED", "text": "悪用のおそれ"}}""";

    private static final String FACTS = """
            {"persons": 40000, "data": "SENSITIVE_OR_FINANCIAL", "cause": "DEFICIENT_CONTROLS", "malicious": "NO",
             "secondaryDamage": "FEARED", "response": "ADEQUATE", "history": "NONE", "personsEvidence": "名簿で数えた",
             "dataEvidence": "報告書", "causeEvidence": "手順書", "maliciousEvidence": "聞き取り",
             "secondaryDamageEvidence": "報告書", "responseEvidence": "記録", "historyEvidence": "登録簿"}""";

    private static final String SMALL = FACTS.replace("40000", "12")
            .replace("SENSITIVE_OR_FINANCIAL", "CONTACT_ONLY")
            .replace("DEFICIENT_CONTROLS", "INDIVIDUAL_SLIP")
            .replace("FEARED", "NONE");

    private static final String CAUTION = "{\"reason\": \"送る前に確かめていなかったため\"}";

    private static final String PROPOSAL = """
            {"summary": "名簿がもれました。", "motion": "MEASURE", "measure": "SUSPENSION", "months": 2,
             "endCondition": "是正を確かめる", "reason": "管理が足りないため", "deviation": "過去の例より本人の数が多いため"}""";

    /** Of level 8, suspended by the committee for two months, after the business stated its case. */
    static SanctionedIncident suspended() {
        var incident = graded(FACTS).complete("secretary", "prepareItem", "READY", PROPOSAL);
        incident.system
                .as("licensee3")
                .post("/cases/" + incident.number + "/statements", "{\"text\": \"直しました。\"}")
                .expect(201);
        BeforeCommittee.decides(incident.number);
        return incident;
    }

    /** Of a low level, for which a supervisor cautioned the business. */
    static SanctionedIncident cautioned() {
        return graded(SMALL).complete("supervisor", "decideMinorMeasure", "CAUTION", CAUTION);
    }

    private static SanctionedIncident graded(String facts) {
        var system = LaunchedSystem.get();
        var number = system.as("licensee3")
                .post("/incidents", REPORT.formatted(today().minusDays(1)))
                .expect(201)
                .json()
                .getString("caseNumber");
        return new SanctionedIncident(system, number)
                .complete("intake", "checkReport", "COMPLETE", "{}")
                .complete("investigator", "establishFacts", "DONE", facts)
                .complete("supervisor", "reviewGrade", "CONFIRM", "{}");
    }

    /** Today by the demo's clock. */
    static LocalDate today() {
        var now = LaunchedSystem.get()
                .anonymous()
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        return LocalDate.ofInstant(Instant.parse(now), ZoneId.of("Asia/Tokyo"));
    }

    /** Claims and completes its open task of this kind, as soon as it is there. */
    SanctionedIncident complete(String user, String kind, String outcome, String fields) {
        var task = "/tasks/" + task(kind);
        system.as(user).post(task + "/claim").expect(200);
        tryComplete(user, task, outcome, fields).expect(200);
        return this;
    }

    Answer tryComplete(String user, String task, String outcome, String fields) {
        return system.as(user)
                .post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}");
    }

    /** The id of its open task of this kind. */
    String task(String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of("all")
                                .flatMap(view ->
                                        system
                                                .as("supervisor")
                                                .get("/tasks?view=" + view + "&q=" + number)
                                                .items()
                                                .stream())
                                .filter(task -> task.getString("kind").equals(kind))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .getString("id");
    }

    Answer object(boolean effect) {
        return system.as("licensee3")
                .post(
                        "/cases/" + number + "/objections",
                        "{\"text\": \"重すぎます。\", \"suspensiveEffect\": " + effect + "}");
    }

    /** Where the case stands. */
    String state() {
        return system.as("supervisor")
                .get("/cases/" + number)
                .expect(200)
                .json()
                .getString("state");
    }

    /** The measure as staff see it. */
    JsonObject measure() {
        return system.as("supervisor")
                .get("/cases/" + number)
                .expect(200)
                .json()
                .getJsonObject("measure");
    }

    void awaitMeasure(String state) {
        await(number + " " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> measure().getString("state").equals(state));
    }

    /** How the mark of its business stands in the public register. */
    String mark() {
        return system.anonymous().get("/register/licensees?q=L-000003&limit=200").items().stream()
                .filter(holder -> holder.getString("id").equals("L-000003"))
                .findFirst()
                .orElseGet(() -> holder())
                .getJsonArray("marks")
                .getJsonObject(0)
                .getString("status");
    }

    private JsonObject holder() {
        return system.anonymous().get("/register/licensees?limit=200").items().stream()
                .filter(one -> one.getString("id").equals("L-000003"))
                .findFirst()
                .orElseThrow();
    }

    /** What happened, as the stream tells it. */
    String told() {
        return system.as("supervisor")
                .get("/cases/" + number + "/timeline?limit=200")
                .expect(200)
                .text();
    }
}
