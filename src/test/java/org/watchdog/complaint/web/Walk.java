package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.watchdog.system.Answer;
import org.watchdog.system.Api;
import org.watchdog.system.LaunchedSystem;

/** A complaint on its way, taken on by clients that know the contract and no process. */
record Walk(LaunchedSystem system, String number, Api complainant) {

    /** With a rare kanji, an emoji, markup and SQL in its fields: all are just text. */
    static final String COMPLAINT = """
            {"licenseeId":"L-000001","aboutPrivacy":true,
             "contacted":{"made":true,"on":"2026-05-20","outcome":"NO_REPLY"},"category":"LEAK",
             "description":"𠮷野です😀 <script>alert(1)</script> '; drop table casefile_case; -- メールが止まりません",
             "complainant":{"anonymous":false,"name":"例示 𠮷子","email":"reiji@example.jp"},
             "consentToShareIdentity":false,"language":"ja"}""";

    /** Facts of level 3, each with its evidence: 40 persons, a slip. */
    static final String MINOR_FACTS = facts(40, "CONTACT_ONLY", "INDIVIDUAL_SLIP");

    /** Facts of level 8: 1,200 persons, their health, and nobody watched over it. */
    static final String GRAVE_FACTS = facts(1_200, "SENSITIVE_OR_FINANCIAL", "DEFICIENT_CONTROLS");

    private static String facts(long persons, String data, String cause) {
        return """
                {"persons":%d,"personsEvidence":"記録による","data":"%s","dataEvidence":"記録による",
                 "cause":"%s","causeEvidence":"記録による","malicious":"NO","maliciousEvidence":"記録による",
                 "secondaryDamage":"FEARED","secondaryDamageEvidence":"記録による",
                 "response":"ADEQUATE","responseEvidence":"記録による",
                 "history":"NONE","historyEvidence":"記録による"}""".formatted(persons, data, cause);
    }

    /** Files a complaint; the code is given back in small letters, which must do. */
    static Walk file(LaunchedSystem system, String complaint) {
        var receipt =
                system.anonymous().post("/complaints", complaint).expect(201).json();
        return new Walk(
                system,
                receipt.getString("caseNumber"),
                system.anonymous()
                        .with("Receipt-Code", receipt.getString("receiptCode").toLowerCase(Locale.ROOT)));
    }

    /** The open task of this kind, claimed by this user or by nobody, as soon as it is there. */
    JsonObject task(String user, String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of("group", "mine")
                                .flatMap(view ->
                                        system.as(user).get("/tasks?view=" + view + "&q=" + number).items().stream())
                                .filter(t -> t.getString("kind").equals(kind))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    /** Claims and completes the task. */
    Walk complete(String user, String kind, String outcome, String fields) {
        tryComplete(user, kind, outcome, fields).expect(200);
        return this;
    }

    /** Claims the task and tries to complete it. */
    Answer tryComplete(String user, String kind, String outcome, String fields) {
        var id = task(user, kind).getString("id");
        var form = system.as(user).get("/tasks/" + id).expect(200).json().getJsonObject("form");
        assertThat(form.getJsonArray("outcomes").getValuesAs(JsonObject.class))
                .extracting(o -> o.getString("value"))
                .contains(outcome);
        system.as(user).post("/tasks/" + id + "/claim").expect(200);
        return system.as(user)
                .post("/tasks/" + id + "/complete", "{\"outcome\":\"" + outcome + "\",\"fields\":" + fields + "}");
    }

    /** Takes a complaint about the holder of {@code licensee1} on until its violation is approved. */
    Walk violation() {
        return complete("intake", "screenComplaint", "ACCEPTED", "{}").answeredAndViolated();
    }

    /** The same from where the holder is waited for. */
    Walk answeredAndViolated() {
        system.as("licensee1")
                .post("/cases/" + number + "/answers", "{\"text\":\"調べています。\"}")
                .expect(201);
        return complete("investigator", "reviewAnswer", "VIOLATION_SUSPECTED", "{}")
                .complete(
                        "investigator", "investigate", "VIOLATION", "{\"facts\":\"記録あり\",\"conclusion\":\"違反を認めました。\"}")
                .complete("supervisor", "approveFindings", "APPROVED", "{}");
    }

    /** Closes the case, whatever the check-list asks for. */
    Walk close(String user) {
        return complete(
                user,
                "closeCase",
                "CLOSE",
                "{\"complainantInformed\":true,\"statutorySteps\":true,\"recordsComplete\":true}");
    }

    /** What the complainant sees now. */
    JsonObject seen() {
        return complainant.get("/followup").expect(200).json();
    }

    /** Waits until the complainant sees this. */
    Walk awaitSeen(String field, String value) {
        await(number + " " + field + " " + value)
                .atMost(Duration.ofSeconds(30))
                .until(() -> value.equals(seen().getString(field, "")));
        return this;
    }

    /** What the complainant may do now. */
    String actions() {
        return seen().getJsonArray("actions").toString();
    }

    /** All that the complainant was told, as one text. */
    String told() {
        return seen().getJsonArray("messages").toString();
    }

    /** The case as staff see it. */
    JsonObject file() {
        return system.as("supervisor").get("/cases/" + number).expect(200).json();
    }
}
