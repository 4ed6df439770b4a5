package org.watchdog.committee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.system.BeforeCommittee.MEMBERS;
import static org.watchdog.system.BeforeCommittee.attend;
import static org.watchdog.system.BeforeCommittee.come;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.Answer;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** The vote of a committee over HTTP (contract, sections 4 and 5). */
@DisplayName("A vote of the committee")
class VoteIT {

    private static final String SUSPENSION = """
            {"kind": "MEASURE", "measure": "SUSPENSION", "months": 2, "endCondition": "委託先の監督の見直しを終えたとき"}""";
    private static final String OPEN = "{\"motion\": " + SUSPENSION + "}";
    private static final String SECRET = "{\"secret\": true, \"motion\": " + SUSPENSION + "}";
    private static final String YES = "{\"choice\": \"YES\", \"reason\": \"相当です。\"}";
    private static final String NO = "{\"choice\": \"NO\", \"reason\": \"重すぎます。\"}";
    private static final String ABSTAIN = "{\"choice\": \"ABSTAIN\", \"reason\": \"資料が足りません。\"}";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes from the agenda to a result that quotes its rule, with each open ballot and its reason")
    void whole_way() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, List.of("chair", "member1", "member2"));
        var before = line(meeting);
        assertThat(before.getString("state")).isEqualTo("WAITING");
        assertThat(before.getInt("eligible")).isEqualTo(7);
        assertThat(before.getInt("present")).isEqualTo(3);
        assertThat(before.getInt("quorumNeeded")).isEqualTo(4);
        assertThat(before.getBoolean("quorate")).isFalse();
        system.as("chair").post(item + "/open", OPEN).expect(409);
        come(meeting, MEMBERS);
        system.as("member1").post(item + "/ballots", YES).expect(409);

        system.as("chair").post(item + "/open", OPEN).expect(200);
        system.as("chair").post(item + "/open", OPEN).expect(409);
        system.as("secretary")
                .post(item + "/recusals", "{\"user\": \"member6\", \"reason\": \"親族が勤めています。\"}")
                .expect(201);
        assertThat(line(meeting).getString("state")).as("annulled").isEqualTo("WAITING");
        system.as("chair").post(item + "/open", OPEN).expect(200);

        system.as("member1").post(item + "/ballots", "{\"choice\": \"YES\"}").expect(422);
        system.as("member1").post(item + "/ballots", YES).expect(201);
        system.as("member1").post(item + "/ballots", NO).expect(409);
        system.as("member6").post(item + "/ballots", YES).expect(403);
        system.as("member6").get(item + "/result").expect(404);
        system.as("member2").post(item + "/ballots", NO).expect(201);
        system.as("member3").post(item + "/ballots", ABSTAIN).expect(201);
        system.as("chair").post(item + "/ballots", YES).expect(201);
        system.as("auditor").get(item + "/result").expect(404);
        attend(meeting, "member4", false).expect(200);
        system.as("chair").post(item + "/close").expect(200);

        var result = system.as("member1").get(item + "/result").expect(200).json();
        assertThat(result.getString("outcome")).isEqualTo("ADOPTED");
        assertThat(result.getInt("eligible")).isEqualTo(6);
        assertThat(result.getInt("quorumNeeded")).isEqualTo(4);
        assertThat(result.getString("because"))
                .isEqualTo("委員7人から、回避した1人を除いた6人が対象です。定足数は、その過半数の4人です。6人が出席し、定足数を満たしました。"
                        + "賛成2票は、賛成と反対を合わせた3票の過半数（2票から）に達しています。");
        assertThat(result.getJsonArray("ballots").getValuesAs(JsonObject.class))
                .extracting(b -> b.getString("user") + " " + b.getString("choice") + " " + b.getString("reason"))
                .containsExactly(
                        "chair YES 相当です。", "member1 YES 相当です。", "member2 NO 重すぎます。", "member3 ABSTAIN 資料が足りません。");
        system.as("member5").post(item + "/ballots", YES).expect(409);
        system.as("chair").post(item + "/close").expect(409);
        assertThat(line(system.as("member6").get(meeting).expect(200).json()).keySet())
                .containsExactlyInAnyOrder("n", "caseNumber", "recused");
        system.as("member6").get("/cases/" + waiting.number()).expect(404);
        assertThat(entries(waiting.number(), "committee.voteClosed"))
                .extracting(entry -> entry.getString("facts"))
                .singleElement()
                .asString()
                .contains("\"voted\":\"chair member1 member2 member3\"");
    }

    @Test
    @DisplayName("stops while the quorum is not there, and goes on when it is; who left early keeps his ballot")
    void quorum_is_alive() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, List.of("chair", "member1", "member2", "member3"));
        system.as("secretary").post(item + "/open", OPEN).expect(200);
        system.as("member1").post(item + "/ballots", YES).expect(201);
        attend(meeting, "member1", false).expect(200);

        var stopped = system.as("member2").post(item + "/ballots", YES).expect(409);

        assertThat(stopped.json().getString("detail")).contains("出席は3人、必要な数は4人");
        system.as("member1").post(item + "/ballots", YES).expect(409);
        attend(meeting, "member4", true).expect(200);
        system.as("member2").post(item + "/ballots", YES).expect(201);
        system.as("member5").post(item + "/ballots", YES).expect(409);
        system.as("secretary").post(item + "/close").expect(200);
        assertThat(result(item).getInt("eligible")).isEqualTo(7);
        assertThat(result(item).getString("because")).contains("5人が出席し");
    }

    @Test
    @DisplayName("counts a double click, and a thousand sendings at once, as one ballot of each member")
    void once() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, MEMBERS);
        system.as("chair").post(item + "/open", SECRET).expect(200);
        var voters = List.of("member1", "member2", "member3", "member4");
        voters.forEach(system::as);
        var threads = Executors.newFixedThreadPool(16);
        try {
            var sent = IntStream.range(0, 1_000)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> system.as(voters.get(i % 4)).post(item + "/ballots", i % 3 == 0 ? NO : YES), threads))
                    .toList();
            var statuses = sent.stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .toList();

            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(s -> s == 201)).hasSize(4);
        } finally {
            threads.shutdown();
        }
        system.as("chair").post(item + "/close").expect(200);
        var counts = result(item).getJsonObject("counts");
        assertThat(counts.getInt("YES") + counts.getInt("NO") + counts.getInt("ABSTAIN"))
                .isEqualTo(4);
    }

    @Test
    @DisplayName("loses no ballot and counts none twice where the power is cut while ballots come in, open or secret")
    void power_cut() {
        var meeting = BeforeCommittee.planned(
                "\"form\": \"MEETING\", \"place\": \"会議室1\"",
                List.of(
                        BeforeCommittee.case8().number(),
                        BeforeCommittee.case8().number()));
        come(meeting, MEMBERS);
        system.as("chair").post(meeting + "/items/1/open", OPEN).expect(200);
        system.as("chair").post(meeting + "/items/2/open", SECRET).expect(200);
        MEMBERS.forEach(system::as);
        var answered = new Semaphore(0);
        var threads = Executors.newFixedThreadPool(MEMBERS.size());
        try {
            var accepted = MEMBERS.stream()
                    .map(user ->
                            CompletableFuture.supplyAsync(() -> voted(user, meeting + "/items/", answered), threads))
                    .toList();
            answered.acquireUninterruptibly(3);
            system.kill9();
            accepted.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        system.restart();

        for (var n : List.of(1, 2)) {
            MEMBERS.forEach(user -> assertThat(system.as(user)
                            .post(meeting + "/items/" + n + "/ballots", YES)
                            .status())
                    .isIn(201, 409));
            system.as("chair").post(meeting + "/items/" + n + "/close").expect(200);
            var result = result(meeting + "/items/" + n);
            assertThat(result.getJsonObject("counts").getInt("YES"))
                    .as("item " + n)
                    .isEqualTo(MEMBERS.size());
        }
    }

    /** Votes on both items until the connection is gone. */
    private boolean voted(String user, String items, Semaphore answered) {
        try {
            for (var n : List.of(1, 2)) {
                system.as(user).post(items + n + "/ballots", YES);
                answered.release();
            }
            return true;
        } catch (UncheckedIOException cut) {
            answered.release(2);
            return false;
        }
    }

    @Test
    @DisplayName(
            "in secret shows who voted and how many for what, and nothing else; of as many for as against the chair decides")
    void secret() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, MEMBERS);
        system.as("chair").post(item + "/open", SECRET).expect(200);
        system.as("member5").post(item + "/ballots", "{\"choice\": \"YES\"}").expect(201);
        system.as("member2").post(item + "/ballots", "{\"choice\": \"NO\"}").expect(201);
        var during = system.as("auditor")
                .get("/audit/" + waiting.number() + "?limit=200")
                .items();

        system.as("chair").post(item + "/close", "{\"chair\": \"YES\"}").expect(200);

        assertThat(during)
                .filteredOn(entry -> !entry.getString("action").equals("deliberation.copyIssued"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("ballot", "member5"));
        var result = result(item);
        assertThat(result.getString("outcome")).isEqualTo("ADOPTED");
        assertThat(result.getString("because")).contains("委員長が可決と決めました");
        assertThat(result).doesNotContainKey("ballots");
        assertThat(result.getJsonArray("voted").toString()).isEqualTo("[\"member2\",\"member5\"]");
        assertThat(entries(waiting.number(), "committee.voteClosed")).hasSize(1);
    }

    @Test
    @DisplayName("in secret has one ballot for each seat, cast by its member or by his substitute, never by both")
    void substitute() {
        var waiting = BeforeCommittee.case8();
        seat("reviewer3", "member6");
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, List.of("chair", "member1", "member2", "member3", "reviewer3"));
        attend(meeting, "member6", true).expect(409);
        system.as("chair").post(item + "/open", SECRET).expect(200);

        system.as("member6").post(item + "/ballots", NO).expect(403, 409);
        system.as("reviewer3").post(item + "/ballots", YES).expect(201);
        attend(meeting, "reviewer3", false).expect(200);
        attend(meeting, "member6", true).expect(200);
        system.as("member6").post(item + "/ballots", NO).expect(409);
        system.as("member1").post(item + "/ballots", YES).expect(201);

        system.as("chair").post(item + "/close").expect(200);
        var counts = result(item).getJsonObject("counts");
        assertThat(counts.getInt("YES")).isEqualTo(2);
        assertThat(counts.getInt("NO")).isZero();
        assertThat(result(item).getJsonArray("voted").toString()).isEqualTo("[\"member1\",\"reviewer3\"]");
    }

    /** For today only, so that the committee is as it was for the others. */
    private static void seat(String user, String principal) {
        var day = LocalDate.parse(BeforeCommittee.today());
        var fields = new HashMap<>(Map.of("user", user, "substituteOf", principal));
        for (var end : List.of("from", "until")) {
            fields.put(end + "-year", String.valueOf(day.getYear()));
            fields.put(end + "-month", String.valueOf(day.getMonthValue()));
            fields.put(end + "-day", String.valueOf(day.getDayOfMonth()));
        }
        var admin = SignedIn.as("admin");
        var page = admin.get("/committees").expect(200).text().replaceAll("(?s).*?(/committees/\\d+).*", "$1");
        admin.post(page + "/members", fields).expect(303);
    }

    @Test
    @DisplayName("is opened only with a motion that the level and its rules allow (R-PMK510-03, -04, -05)")
    void motions() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, MEMBERS);
        for (var months : List.of("0", "12", "-1", "1.5", "\"2\"")) {
            refused(item, SUSPENSION.replace("\"months\": 2", "\"months\": " + months), "motion.months");
        }
        refused(item, "{\"kind\": \"MEASURE\", \"measure\": \"SUSPENSION\", \"months\": 3}", "motion.endCondition");
        refused(item, "{\"kind\": \"MEASURE\", \"measure\": \"CAUTION\"}", "motion.deviation");
        refused(item, "{\"kind\": \"MEASURE\", \"measure\": \"REVOCATION\"}", "motion.deviation");
        refused(item, "{\"kind\": \"MEASURE\", \"measure\": \"BLOCKED\", \"months\": 3}", "motion.measure");
        refused(item, "{\"kind\": \"MEASURE\"}", "motion.measure");
        var laxer = """
                {"rule": {"quorum": "MAJORITY_OF_ELIGIBLE", "majority": "SIMPLE", "base": "CAST", "tie": "CHAIR_DECIDES"},
                 "motion": {"kind": "MEASURE", "measure": "REVOCATION", "deviation": "虚偽の報告があったため。"}}""";
        assertThat(system.as("chair").post(item + "/open", laxer).expect(422).text())
                .contains("\"rule\"");
        system.as("member1").post(item + "/open", OPEN).expect(403);
        system.as("chair")
                .post(
                        item + "/open",
                        laxer.replace("MAJORITY_OF", "TWO_THIRDS_OF").replace("SIMPLE", "TWO_THIRDS"))
                .expect(200);
    }

    @Test
    @DisplayName("that is still open when the meeting ends is annulled, and the case can stand on another agenda")
    void meeting_ends() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, MEMBERS);
        system.as("chair").post(item + "/open", OPEN).expect(200);
        system.as("member1").post(item + "/ballots", YES).expect(201);

        system.as("chair").post(meeting + "/end").expect(200);

        system.as("member2").post(item + "/ballots", YES).expect(409);
        system.as("chair").get(item + "/result").expect(404);
        system.as("chair").post(item + "/open", OPEN).expect(409);
        attend(meeting, "member1", true).expect(409);
        var second = waiting.meeting();
        come(second, MEMBERS);
        system.as("chair").post(second + "/items/1/open", OPEN).expect(200);
        system.as("member1").post(second + "/items/1/ballots", NO).expect(201);
        system.as("chair").post(second + "/items/1/close").expect(200);
        assertThat(result(second + "/items/1").getString("outcome")).isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("of a written procedure counts who wrote as present, and takes none after its last day")
    void written() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.written(BeforeCommittee.today());
        var item = meeting + "/items/1";
        system.as("secretary").post(item + "/open", OPEN).expect(200);
        for (var member : MEMBERS.subList(0, 3)) {
            system.as(member).post(item + "/ballots", YES).expect(201);
        }
        attend(meeting, "member4", true).expect(409);
        assertThat(system.as("member5")
                        .get("/tasks?view=mine&q=" + waiting.number())
                        .text())
                .contains("castVote");
        system.advanceClock("P1D");
        assertThat(system.as("member5")
                        .get("/tasks?view=mine&q=" + waiting.number())
                        .text())
                .as("it is too late")
                .doesNotContain("castVote");

        system.as("member5").post(item + "/ballots", YES).expect(409);

        system.as("secretary").post(item + "/close").expect(200);
        assertThat(result(item).getString("outcome")).isEqualTo("INQUORATE");
        assertThat(result(item).getString("because")).contains("出席は3人で、定足数に足りません");
    }

    @Test
    @DisplayName("waits for a member whose tie to the business was found, until others have decided on it")
    void detected() {
        var waiting = BeforeCommittee.about("L-000005");
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, MEMBERS);
        system.as("member5").post(item + "/clearances", "{}").expect(409);
        system.as("member2").post(item + "/clearances", "{}").expect(201);
        system.as("chair").post(item + "/open", OPEN).expect(200);
        system.as("member5").post(item + "/ballots", YES).expect(409);
        system.as("member2")
                .post(item + "/recusals", "{\"user\": \"member5\", \"reason\": \"x\"}")
                .expect(403);

        system.as("chair")
                .post(item + "/clearances", "{\"user\": \"member5\", \"reason\": \"十年前に辞めています。\"}")
                .expect(201);

        system.as("member5").post(item + "/ballots", YES).expect(201);
    }

    @Test
    @DisplayName("is nothing that staff or another committee's members can see or move")
    void others() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        system.as("intake").get(meeting).expect(403);
        system.as("reviewer1").get(meeting).expect(404);
        system.as("reviewer1").post(meeting + "/items/1/ballots", YES).expect(404);
        system.as("reviewer1")
                .post(meeting + "/items/1/recusals", "{\"reason\": \"x\"}")
                .expect(404);
        system.as("auditor").get(meeting).expect(200);
        system.as("member1").get("/cases/" + waiting.number()).expect(200);
        assertThat(system.as("member1").get("/meetings?limit=200").items())
                .extracting(m -> "/meetings/" + m.getString("id"))
                .contains(meeting);
        assertThat(system.as("reviewer1").get("/meetings?limit=200").items())
                .extracting(m -> "/meetings/" + m.getString("id"))
                .doesNotContain(meeting);
        assertThat(system.as("secretary")
                        .post(
                                "/meetings",
                                "{\"on\": \"x\", \"form\": \"PARTY\", \"items\": [\"C-2026-999999\", \"x\"]}")
                        .expect(422)
                        .json()
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .extracting(e -> e.getString("field"))
                .contains("on", "form", "items");
    }

    private void refused(String item, String motion, String field) {
        assertThat(system.as("chair")
                        .post(item + "/open", "{\"motion\": " + motion + "}")
                        .expect(422)
                        .json()
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .as(motion)
                .extracting(e -> e.getString("field"))
                .contains(field);
    }

    private JsonObject result(String item) {
        return system.as("secretary").get(item + "/result").expect(200).json();
    }

    private JsonObject line(String meeting) {
        return line(system.as("secretary").get(meeting).expect(200).json());
    }

    private static JsonObject line(JsonObject meeting) {
        return meeting.getJsonArray("items").getJsonObject(0);
    }

    private List<JsonObject> entries(String number, String action) {
        return system.as("auditor").get("/audit/" + number + "?limit=200").items().stream()
                .filter(entry -> entry.getString("action").equals(action))
                .toList();
    }
}
