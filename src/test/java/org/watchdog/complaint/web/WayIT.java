package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

/** A complaint from filing to closing, by clients that know the contract and no process. */
@DisplayName("A complaint filed over HTTP")
class WayIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes by way of an investigation to its closing, approved by another person than the investigator")
    void the_long_way() {
        var filed = file();
        filed.complete("intake", "screenComplaint", "ACCEPTED", "{}");
        assertThat(system.as("licensee2").get("/cases/" + filed.number()).status())
                .as("another holder's case is not there")
                .isEqualTo(404);
        system.as("licensee1")
                .post("/cases/" + filed.number() + "/answers", "{\"text\":\"止めました。\",\"measuresTaken\":\"手順を直しました。\"}")
                .expect(201);
        filed.complete("investigator", "reviewAnswer", "SUFFICIENT", "{\"summary\":\"止めたとの回答です。\"}");
        assertThat(filed.complainant().get("/followup").expect(200).json().getString("state"))
                .isEqualTo("WAITING_FOR_COMPLAINANT");
        filed.complainant()
                .post("/followup/answer", "{\"satisfied\":false,\"comment\":\"まだ届きます。\"}")
                .expect(200);
        filed.complete("investigator", "investigate", "VIOLATION", "{\"facts\":\"記録あり\",\"conclusion\":\"違反を認めました。\"}");
        filed.complete("supervisor", "approveFindings", "APPROVED", "{}");
        filed.complete("investigator", "establishFacts", "DONE", Walk.MINOR_FACTS);
        filed.complete("supervisor", "decideMinorMeasure", "NONE", "{\"reason\":\"直されたため\"}");
        filed.complete("supervisor2", "closeCase", "CLOSE", "{\"complainantInformed\":true,\"recordsComplete\":true}");

        var closed = filed.complainant().get("/followup").expect(200).json();
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedAs")).isEqualTo("NO_MEASURE");
        assertThat(closed.getJsonArray("messages").toString())
                .contains("違反を認めました。")
                .doesNotContain("⟨");
        filed.complainant().post("/followup/messages", "{\"text\":\"わかりました。\"}").expect(201);
        var stream = system.as("supervisor")
                .get("/cases/" + filed.number() + "/timeline")
                .expect(200);
        assertThat(stream.items())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        e -> assertThat(e.getString("text")).doesNotContain("⟨").doesNotContain("{"));
        var verdict = system.as("auditor")
                .post(
                        "/audit/verify",
                        Json.createObjectBuilder()
                                .add("caseNumber", filed.number())
                                .build())
                .expect(200)
                .json();
        assertThat(verdict.getBoolean("intact")).isTrue();
        assertThat(verdict.isNull("firstBroken")).isTrue();
    }

    @Test
    @DisplayName("ends as out of scope with an explanation that the complainant can read")
    void out_of_scope() {
        var filed = file();
        filed.complete(
                "intake",
                "screenComplaint",
                "OUT_OF_SCOPE",
                "{\"reason\":\"MONEY_ONLY\",\"explanation\":\"返金は扱えません。\"}");
        filed.complete("supervisor", "closeCase", "CLOSE", "{\"complainantInformed\":true,\"recordsComplete\":true}");

        var closed = filed.complainant().get("/followup").expect(200).json();
        assertThat(closed.getString("closedAs")).isEqualTo("OUT_OF_SCOPE");
        assertThat(closed.getJsonArray("messages").toString()).contains("返金は扱えません。");
    }

    @Test
    @DisplayName("may be claimed by one person only: the second gets 409, another's task cannot be completed")
    void second_claim() {
        var filed = file();
        var task = filed.task("intake", "screenComplaint");
        system.as("intake").post("/tasks/" + task.getString("id") + "/claim").expect(200);
        system.as("intake").post("/tasks/" + task.getString("id") + "/claim").expect(200);

        system.as("intake2").post("/tasks/" + task.getString("id") + "/claim").expect(409);
        assertThat(system.as("intake2")
                        .post("/tasks/" + task.getString("id") + "/complete", "{\"outcome\":\"ACCEPTED\"}")
                        .status())
                .isIn(403, 409);
    }

    @Test
    @DisplayName("is told of again, not filed again, when the same Idempotency-Key comes twice")
    void idempotent() {
        var once = system.anonymous().with("Idempotency-Key", "key-" + System.nanoTime() + "-0123456789");

        var first = once.post("/complaints", Walk.COMPLAINT).expect(201).json();

        assertThat(once.post("/complaints", Walk.COMPLAINT).expect(201).json()).isEqualTo(first);
        once.post("/complaints", Walk.COMPLAINT.replace("LEAK", "OTHER")).expect(422);
    }

    @Test
    @DisplayName("tells every broken field at once, in the caller's language, and 400 only for what is no object")
    void bad_input() {
        var answer = system.anonymous()
                .in("en")
                .post(
                        "/complaints",
                        "{\"kind\":\"X\",\"aboutPrivacy\":5,\"description\":\"short\",\"language\":\"fr\",\"contacted\":[]}")
                .expect(422);

        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(e -> e.getString("field"))
                .contains(
                        "kind",
                        "licenseeId",
                        "aboutPrivacy",
                        "contacted",
                        "category",
                        "description",
                        "complainant.anonymous",
                        "consentToShareIdentity",
                        "language");
        for (var body : List.of("[]", "\"text\"", "{", "")) {
            system.anonymous().post("/complaints", body).expect(400);
        }
        system.anonymous()
                .post("/complaints", Walk.COMPLAINT.replace("止まりません", "あ".repeat(300_000)))
                .expect(422);
    }

    @Test
    @DisplayName("gives the same 404 for an unknown, a malformed and a missing receipt code")
    void wrong_codes() {
        var unknown = system.anonymous()
                .with("Receipt-Code", "0000-0000-0000-0000-0000")
                .get("/followup")
                .expect(404);
        var malformed =
                system.anonymous().with("Receipt-Code", "x").get("/followup").expect(404);
        var missing = system.anonymous().get("/followup").expect(404);

        assertThat(malformed.text()).isEqualTo(unknown.text());
        assertThat(missing.text()).isEqualTo(unknown.text());
    }

    @Test
    @DisplayName("settles by the complainant's silence when the clock runs out")
    void silence() {
        var filed = file();
        filed.complete("intake", "screenComplaint", "ACCEPTED", "{}");
        system.as("licensee1")
                .post("/cases/" + filed.number() + "/answers", "{\"text\":\"止めました。\"}")
                .expect(201);
        filed.complete("investigator", "reviewAnswer", "SUFFICIENT", "{\"summary\":\"止めたとの回答です。\"}");

        system.advanceClock("P30D");

        filed.complete("supervisor", "closeCase", "CLOSE", "{\"complainantInformed\":true,\"recordsComplete\":true}");
        assertThat(filed.complainant().get("/followup").json().getString("closedAs"))
                .isEqualTo("SETTLED");
    }

    private Walk file() {
        return Walk.file(system, Walk.COMPLAINT);
    }
}
