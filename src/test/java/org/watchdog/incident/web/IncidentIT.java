package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchdog.incident.web.ReportedIncident.prompt;
import static org.watchdog.incident.web.ReportedIncident.today;
import static org.watchdog.incident.web.ReportedIncident.whole;
import static org.watchdog.incident.web.ReportedIncident.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.FiledCase;
import org.watchdog.system.LaunchedSystem;

/** Incidents over the API, from the report to the closing (contract, sections 3 to 5). */
@DisplayName("An incident reported over HTTP")
class IncidentIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is answered with its number, its cover sheet and the three duties, and stands before intake at once")
    void reported() {
        var incident = ReportedIncident.of(prompt());

        assertThat(incident.number()).startsWith("I-");
        assertThat(incident.answer().getString("coverSheet")).isEqualTo("FORM_2");
        assertThat(incident.answer().getString("state")).isEqualTo("SCREENING");
        assertThat(incident.answer()
                        .getJsonObject("duties")
                        .getJsonObject("privacyMark")
                        .getBoolean("reportable"))
                .isTrue();
        assertThat(incident.task("intake", "checkReport").getString("dueOn")).isNotBlank();
        assertThat(incident.seen().getJsonObject("incident").getString("outline"))
                .contains("𠮷野");
        assertThat(incident.seen().getString("scheme")).isEqualTo("PRIVACY_MARK");
    }

    @Test
    @DisplayName("goes by the tasks alone over facts and grade to a caution, the report on prevention, and its closing")
    void the_whole_way() {
        var incident = ReportedIncident.of(whole("FINAL")).established(900, "CONTACT_ONLY");
        var graded = incident.seen().getJsonObject("classification");
        assertThat(graded.getInt("level")).isEqualTo(5); // 2 + 0 + 2 + 0 + 1 + 0 + 0 (rule book 1.6)
        assertThat(incident.tryComplete("supervisor", "reviewGrade", "OVERRIDE", "{\"level\": 4}")
                        .status())
                .as("another level needs a reason")
                .isEqualTo(422);
        incident.complete("supervisor", "reviewGrade", "CONFIRM", "{}")
                .complete("supervisor", "decideMinorMeasure", "CAUTION", "{\"reason\": \"確認の不足のため注意します。\"}");
        assertThat(incident.seenByBusiness().getString("state")).isEqualTo("WAITING_FOR_HOLDER");

        system.as("licensee3")
                .post(
                        "/cases/" + incident.number() + "/prevention",
                        "{\"text\": \"二人で確かめる手順にしました。\", \"doneOn\": \"" + today() + "\"}")
                .expect(201);
        incident.complete("investigator", "verifyPrevention", "ACCEPTED", "{}").awaitState("SANCTION");
        system.advanceClock("P45D"); // nobody objects to the caution
        incident.complete(
                "supervisor", "closeCase", "CLOSE", "{\"businessInformed\": true, \"recordsComplete\": true}");

        var closed = incident.seen();
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedAs")).isEqualTo("MEASURE");
        assertThat(incident.told())
                .contains("審査の担当に申し送りました")
                .doesNotContain("⟨")
                .doesNotContain("{report}");
        assertThat(incident.seenByBusiness().toString()).doesNotContain("classification");
        assertThat(system.as("auditor")
                        .post("/audit/verify", "{\"caseNumber\": \"" + incident.number() + "\"}")
                        .expect(200)
                        .json()
                        .getBoolean("intact"))
                .isTrue();
    }

    @Test
    @DisplayName("of a grave level goes before the committee; the level stays beside an override")
    void grave() {
        var incident = ReportedIncident.of(prompt()).established(60_000, "SENSITIVE_OR_FINANCIAL");
        var review = incident.task("supervisor", "reviewGrade").getString("id");
        assertThat(system.as("investigator").post("/tasks/" + review + "/claim").status())
                .as("a supervisor's")
                .isEqualTo(403);
        incident.complete("supervisor", "reviewGrade", "OVERRIDE", "{\"level\": 7, \"reason\": \"対応が速かったため\"}");

        var seen = incident.seen().getJsonObject("classification");
        assertThat(seen.getInt("gradedLevel")).isEqualTo(9);
        assertThat(seen.getInt("level")).isEqualTo(7);
        incident.awaitState("DELIBERATION");
        assertThat(incident.task("secretary", "prepareItem").getString("dueOn")).isNotBlank();
    }

    @Test
    @DisplayName("keeps each report as a version; what was said before stays, and the latest one counts")
    void versions() {
        var incident = ReportedIncident.of(prompt());

        var second = incident.further(whole("FINAL")).expect(201).json();

        assertThat(second.getInt("version")).isEqualTo(2);
        assertThat(incident.seen().getJsonObject("incident").getString("outline"))
                .contains("名簿");
        assertThat(incident.further(prompt()).expect(409).json().getString("detail"))
                .contains("追加の報告");
        assertThat(incident.further(whole("FINAL")).status()).isEqualTo(409);
        incident.further(with(whole("SUPPLEMENT"), "persons", "1300")).expect(201);
        assertThat(incident.seen().getJsonObject("incident").getInt("persons")).isEqualTo(1300);
    }

    @Test
    @DisplayName("takes a second prompt report as nothing, and offers to send it as a supplement")
    void second_prompt() {
        var incident = ReportedIncident.of(prompt());

        assertThat(incident.further(prompt()).expect(409).json().getString("detail"))
                .contains("追加の報告");
        assertThat(incident.seen().getJsonObject("incident").getInt("version")).isEqualTo(1);
        assertThat(ReportedIncident.of(prompt())
                        .answer()
                        .getJsonArray("similar")
                        .getValuesAs(JsonString::getString))
                .contains(incident.number());
    }

    @Test
    @DisplayName("where card data is out and damage is feared stands first on the list, due today, beside the check")
    void alert() {
        var incident = ReportedIncident.of(with(prompt(), "dataItems", "[\"NAME\", \"CARD\"]"));

        var alert = incident.task("intake", "alertGrantingBody");
        assertThat(alert.getString("dueOn")).isEqualTo(today().toString());
        var first = system.as("intake").get("/tasks?view=group&limit=50").items();
        assertThat(first.get(0).getString("kind")).isEqualTo("alertGrantingBody");
        assertThat(incident.seen().getString("state")).isEqualTo("SCREENING");
        incident.complete("intake", "alertGrantingBody", "ALERTED", "{\"remark\": \"電話で伝えた\"}");
        assertThat(incident.seen().getString("state")).isEqualTo("SCREENING");
        incident.complete("intake", "checkReport", "COMPLETE", "{}");
    }

    @Test
    @DisplayName("is alerted of by a later report too, once")
    void later_alert() {
        var incident = ReportedIncident.of(prompt());

        for (int i = 0; i < 2; i++) {
            incident.further(with(whole("SUPPLEMENT"), "financialLossPossible", "true"))
                    .expect(201);
        }

        assertThat(system.as("intake")
                        .get("/tasks?view=group&q=" + incident.number())
                        .items())
                .filteredOn(task -> task.getString("kind").equals("alertGrantingBody"))
                .hasSize(1);
    }

    @Test
    @DisplayName("that lacks something goes back with a question, and comes again with the correction")
    void correction() {
        var incident = ReportedIncident.of(prompt())
                .complete("intake", "checkReport", "RETURN_FOR_CORRECTION", "{\"question\": \"人数の根拠を書いてください。\"}");

        assertThat(incident.seenByBusiness().getString("state")).isEqualTo("WAITING_FOR_HOLDER");
        assertThat(incident.seenByBusiness().getJsonArray("deadlines").toString())
                .contains("holderCorrection");
        incident.further(with(whole("SUPPLEMENT"), "persons", "15")).expect(201);
        assertThat(incident.seen().getString("state")).isEqualTo("SCREENING");
        incident.task("intake", "checkReport");
    }

    @Test
    @DisplayName("whose final report does not come is reminded, and then the criteria count it")
    void unreported() {
        var incident = ReportedIncident.of(prompt());

        system.advanceClock("P24D");
        await().atMost(Duration.ofSeconds(30)).until(() -> incident.told().contains("確報を催促しました"));
        system.advanceClock("P9D");
        await().atMost(Duration.ofSeconds(30)).until(() -> incident.told().contains("期限までに確報が届きませんでした"));

        assertThat(incident.seen().getJsonObject("incident").getBoolean("unreported"))
                .isTrue();
        incident.complete("intake", "checkReport", "COMPLETE", "{}");
        var form = system.as("investigator")
                .get("/tasks/" + incident.task("investigator", "establishFacts").getString("id"))
                .expect(200)
                .text();
        assertThat(form).contains("UNREPORTED_OR_FALSE");
    }

    @Test
    @DisplayName("caused by a declared disaster owes no further report")
    void disaster() {
        var incident = ReportedIncident.of(prompt())
                .complete("intake", "checkReport", "COMPLETE", "{\"disaster\": \"平成30年7月豪雨\"}");

        assertThat(incident.seen().getJsonObject("incident").getBoolean("waived"))
                .isTrue();
        assertThat(incident.seen().getJsonArray("deadlines").getValuesAs(JsonObject.class))
                .filteredOn(clock -> clock.getString("name").equals("holderFinalReport"))
                .allSatisfy(clock -> assertThat(clock.getBoolean("overdue")).isFalse());
        assertThat(incident.told()).contains("災害によるもの").doesNotContain("豪雨\"}");
    }

    @Test
    @DisplayName("shows the days of our duty and of the law side by side, and notes what the PPC was told")
    void clocks() {
        var incident = ReportedIncident.of(with(prompt(), "persons", "1001"));

        assertThat(incident.seenByBusiness().getJsonArray("deadlines").getValuesAs(JsonObject.class))
                .extracting(clock -> clock.getString("name"))
                .contains("holderPromptReport", "holderFinalReport", "holderPpcPrompt", "holderPpcFinal");
        var days = system.as("licensee3")
                .get("/cases/" + incident.number() + "/deadlines")
                .expect(200);
        assertThat(days.text()).contains(today().minusDays(1).toString());
    }

    @Test
    @DisplayName("that staff learnt of elsewhere is opened by them and linked with the complaint it came from")
    void by_staff() {
        var complaint = FiledCase.in(system);
        var report = with(with(prompt(), "licenseeId", "\"L-000001\""), "complaint", "\"" + complaint.number() + "\"");

        var number = system.as("investigator")
                .post("/incidents", report)
                .expect(201)
                .json()
                .getString("caseNumber");

        assertThat(links(number)).contains(complaint.number());
        assertThat(links(complaint.number())).contains(number);
        system.as("licensee2").get("/cases/" + number).expect(404);
        assertThat(system.as("intake").post("/incidents", prompt()).expect(422).text())
                .contains("licenseeId");
    }

    private List<String> links(String number) {
        return system.as("supervisor")
                .get("/cases/" + number)
                .expect(200)
                .json()
                .getJsonArray("links")
                .getValuesAs(JsonString::getString);
    }

    @Test
    @DisplayName("is another's: his mark cannot be reported about, his incident is not there")
    void somebody_elses() {
        var incident = ReportedIncident.of(prompt());

        assertThat(system.as("licensee3")
                        .post("/incidents", with(prompt(), "licenseeId", "\"L-000001\""))
                        .expect(422)
                        .text())
                .contains("licenseeId", "自社");
        assertThat(system.as("licensee3")
                        .post("/incidents", with(prompt(), "scheme", "\"CLIP\""))
                        .expect(422)
                        .text())
                .contains("scheme");
        system.as("licensee1")
                .post("/incidents/" + incident.number() + "/reports", whole("FINAL"))
                .expect(404);
        system.as("licensee1")
                .post("/cases/" + incident.number() + "/prevention", "{\"text\": \"x\", \"doneOn\": \"2026-01-01\"}")
                .expect(404);
        system.as("licensee3")
                .post("/cases/" + incident.number() + "/prevention", "{\"text\": \"x\", \"doneOn\": \"2026-01-01\"}")
                .expect(409);
    }

    @Test
    @DisplayName("is opened once for one Idempotency-Key")
    void once() {
        var once = system.as("licensee3").with("Idempotency-Key", "incident-" + UUID.randomUUID());

        var first = once.post("/incidents", prompt()).expect(201).json();

        assertThat(once.post("/incidents", prompt()).expect(201).json()).isEqualTo(first);
        once.post("/incidents", with(prompt(), "persons", "13")).expect(422);
    }

    @Test
    @DisplayName("tells every broken field at once in the caller's language, and opens nothing")
    void bad_input() {
        var answer = system.as("licensee3")
                .in("en")
                .post(
                        "/incidents",
                        "{\"report\": \"FINAL\", \"discoveredOn\": \"2999-01-01\", \"occurredOn\": \"2999-01-02\","
                                + " \"medium\": \"PAPER\", \"persons\": -1, \"reportedTo\": [5], \"publication\": 7}")
                .expect(422);

        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .contains(
                        "outline",
                        "phenomena",
                        "causes",
                        "dataItems",
                        "discoveredHow",
                        "eventClass",
                        "course",
                        "origin",
                        "cause",
                        "personsResponse",
                        "prevention",
                        "persons",
                        "secondaryDamage.state",
                        "publication",
                        "reportedTo",
                        "discoveredOn");
    }
}
