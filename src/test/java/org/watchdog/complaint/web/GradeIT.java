package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** From the facts of a violation to who decides on it (rule book 1.6, 1.7). */
@DisplayName("A violation")
class GradeIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is graded by facts each of which has its evidence; every one that is missing is told at once")
    void every_fact() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();

        var refused = walk.tryComplete("investigator", "establishFacts", "DONE", "{\"persons\":-1,\"data\":\"SECRET\"}")
                .expect(422);

        assertThat(errors(refused.json()))
                .contains(
                        "fields.persons",
                        "fields.personsEvidence",
                        "fields.data",
                        "fields.cause",
                        "fields.malicious",
                        "fields.secondaryDamageEvidence",
                        "fields.response",
                        "fields.historyEvidence")
                .hasSize(14);
        assertThat(walk.file()).doesNotContainKey("classification");
    }

    @Test
    @DisplayName("is put beside what is known already, where the holder answered late; nothing is chosen beforehand")
    void known_already() {
        var walk = Walk.file(system, Walk.COMPLAINT).complete("intake", "screenComplaint", "ACCEPTED", "{}");
        system.advanceClock("P35D");
        walk.awaitSeen("nextStep", "期限までに回答がなかったため、事業者に正式に回答を求めました。あなたにしていただくことは、いまはありません。");

        var id = walk.answeredAndViolated()
                .task("investigator", "establishFacts")
                .getString("id");

        var proposed = system
                .as("investigator")
                .get("/tasks/" + id)
                .json()
                .getJsonObject("form")
                .getJsonArray("fields")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(field -> field.getString("name").equals("response"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("proposed");
        assertThat(proposed.getString("value")).isEqualTo("LATE_OR_INADEQUATE");
        assertThat(proposed.getString("because")).isEqualTo("事業者の回答が期限に遅れた記録から");
        system.as("investigator").post("/tasks/" + id + "/claim").expect(200);
        assertThat(SignedIn.as("investigator").get("/tasks/" + id).expect(200).text())
                .contains("届いている内容：遅い、または足りない（事業者の回答が期限に遅れた記録から）")
                .doesNotContain("checked");
    }

    @Test
    @DisplayName("of level 8 goes before the committee, with each rule, fact and evidence in words")
    void grave() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();

        walk.complete("investigator", "establishFacts", "DONE", Walk.GRAVE_FACTS);

        walk.task("secretary", "prepareItem");
        var told = walk.file().getJsonObject("classification");
        assertThat(told.getInt("level")).isEqualTo(8);
        assertThat(told.getInt("gradedLevel")).isEqualTo(8);
        assertThat(told.getString("measure")).isEqualTo("SUSPENSION");
        assertThat(told.getJsonObject("suspensionMonths").getInt("proposed")).isEqualTo(2);
        assertThat(told.getBoolean("provisional")).isTrue();
        assertThat(told.getString("criteria")).isEqualTo("severity-pmk510 1, measure-pmk510 1");
        assertThat(told.getJsonArray("nearest").toString()).contains("本人の数が1,000人以下なら、レベル7（勧告）");
        assertThat(told.getJsonArray("factors").getValuesAs(JsonObject.class))
                .hasSize(7)
                .allSatisfy(factor -> assertThat(factor.getString("evidence")).isEqualTo("記録による"))
                .first()
                .satisfies(factor ->
                        assertThat(factor.getString("because")).isEqualTo("本人の数は1,200人です（1,001人から50,000人まで）。3点"));
        assertThat(system.as("auditor")
                        .in("en")
                        .get("/cases/" + walk.number())
                        .json()
                        .getJsonObject("classification")
                        .getJsonArray("nearest")
                        .toString())
                .contains("With 1,000 or fewer persons: level 7 (recommendation)");
        assertThat(system.as("licensee1")
                        .get("/cases/" + walk.number())
                        .expect(200)
                        .json())
                .doesNotContainKey("classification");
    }

    @Test
    @DisplayName("of level 3 is left to a supervisor, and ends with a caution")
    void minor() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();

        walk.complete("investigator", "establishFacts", "DONE", Walk.MINOR_FACTS)
                .complete("supervisor", "decideMinorMeasure", "CAUTION", "{\"reason\":\"直されたため\"}");
        assertThat(walk.seen().getString("state")).isEqualTo("SANCTION");
        system.advanceClock("P45D"); // nobody objects to the caution
        walk.close("supervisor2");

        assertThat(walk.seen().getString("closedAs")).isEqualTo("MEASURE");
        assertThat(walk.file().getJsonObject("classification").getString("measure"))
                .isEqualTo("CAUTION");
        var stream = system.as("supervisor")
                .get("/cases/" + walk.number() + "/timeline?limit=200")
                .items();
        assertThat(stream)
                .extracting(entry -> entry.getString("text"))
                .contains("事実の認定を終えました", "レベル3と計算しました（severity-pmk510 1, measure-pmk510 1）", "措置を決めました（注意する）");
        assertThat(system.as("supervisor")
                        .get("/cases/" + walk.number() + "/deadlines")
                        .text())
                .contains("事実を認定する")
                .doesNotContain("⟨");
    }

    @Test
    @DisplayName("is found in the list by its level, oldest first too, page by page")
    void by_level() {
        var first = Walk.file(system, Walk.COMPLAINT).violation();
        var second = Walk.file(system, Walk.COMPLAINT).violation();
        List.of(first, second)
                .forEach(walk -> walk.complete("investigator", "establishFacts", "DONE", Walk.MINOR_FACTS));

        assertThat(numbers("?level=3&sort=oldest&limit=200")).containsSubsequence(first.number(), second.number());
        assertThat(numbers("?level=3&limit=200")).containsSubsequence(second.number(), first.number());
        assertThat(numbers("?level=4&limit=200")).doesNotContain(first.number());
        assertThat(numbers("?level=3&sort=oldest&limit=1&cursor=" + first.number()))
                .containsExactly(second.number());
        assertThat(system.as("licensee1").get("/cases?level=3").expect(200).items())
                .as("a holder is not told its level before the decision")
                .isEmpty();
        for (var wrong : List.of("level=0", "level=11", "level=grave", "sort=heaviest")) {
            system.as("supervisor").get("/cases?" + wrong).expect(422);
        }
        assertThat(SignedIn.as("supervisor").get("/cases?level=3").expect(200).text())
                .contains(second.number());
    }

    @Test
    @DisplayName("shows on its page the level with the evidence, and that it is no official number")
    void page() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();
        walk.complete("investigator", "establishFacts", "DONE", Walk.GRAVE_FACTS);

        var page = SignedIn.as("supervisor")
                .get("/cases/" + walk.number())
                .expect(200)
                .text();

        assertThat(page)
                .contains("レベル8になる理由", "根拠：<span>記録による</span>", "公式の数値ではありません", "審議委員会が措置を決めるレベルです")
                .doesNotContain("⟨");
        assertThat(SignedIn.as("licensee1").get("/cases/" + walk.number()).text())
                .doesNotContain("レベル8", "記録による");
    }

    private List<String> numbers(String query) {
        return system.as("supervisor").get("/cases" + query).expect(200).items().stream()
                .map(found -> found.getString("caseNumber"))
                .toList();
    }

    private static List<String> errors(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }
}
