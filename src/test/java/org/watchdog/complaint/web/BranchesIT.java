package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;

/** Every branch of a complaint, by the contract's calls and the moved clock. */
@DisplayName("A complaint")
class BranchesIT {

    /** More than any number of business days asked for here. */
    private static final String LONG = "P35D";

    private static final String AGAINST_TARGET_BUSINESS = Walk.COMPLAINT
            .replace("L-000001", "L-000002")
            .replace("\"made\":true,\"on\":\"2026-05-20\",\"outcome\":\"NO_REPLY\"", "\"made\":false");

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes on when the complainant has asked the business first, with what came of it")
    void contact_first() {
        var walk = file().complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{\"advice\":\"問合せ画面があります。\"}");
        assertThat(walk.seen().getString("state")).isEqualTo("WAITING_FOR_COMPLAINANT");
        assertThat(walk.seen().getString("nextStepDueOn")).isNotBlank();
        assertThat(walk.actions()).contains("RESUME", "WITHDRAW").doesNotContain("ANSWER");
        assertThat(walk.told()).contains("問合せ画面があります。");
        assertThat(walk.seen().getString("nextStep")).contains("事業者に直接伝えてください");
        assertThat(fields(walk.complainant()
                        .post("/followup/resume", "{}")
                        .expect(422)
                        .json()))
                .contains("contactedOn", "outcome");
        walk.complainant()
                .post("/followup/resume", "{\"contactedOn\":\"2099-01-01\",\"outcome\":\"NO_REPLY\"}")
                .expect(422);

        var resumed = walk.complainant()
                .post("/followup/resume", "{\"contactedOn\":\"2026-06-01\",\"outcome\":\"UNSATISFIED\"}")
                .expect(200)
                .json();

        assertThat(resumed.getString("state")).isEqualTo("SCREENING");
        walk.complainant()
                .post("/followup/resume", "{\"contactedOn\":\"2026-06-01\",\"outcome\":\"UNSATISFIED\"}")
                .expect(409);
        assertThat(walk.file()
                        .getJsonObject("complaint")
                        .getJsonObject("contacted")
                        .getString("outcome"))
                .isEqualTo("UNSATISFIED");
        walk.complete("intake", "screenComplaint", "ACCEPTED", "{}");
    }

    @Test
    @DisplayName("about a target business is taken up at once if the complainant wants that (R-ACC-02)")
    void insisted() {
        var walk = Walk.file(system, AGAINST_TARGET_BUSINESS)
                .complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{}");

        assertThat(walk.seen().getString("nextStep")).contains("お勧めします", "すぐに当機構が取り上げる");
        walk.complainant().post("/followup/resume", "{}").expect(200);

        var refused = walk.tryComplete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{}")
                .expect(422)
                .json();
        assertThat(fields(refused)).contains("fields.advice");
        walk.complete("intake", "screenComplaint", "ACCEPTED", "{}");
        assertThat(steps(walk)).contains("\"NOTICE\",\"done\":true").contains("\"RESULT\",\"done\":false");
    }

    @Test
    @DisplayName("that stays away closes as referred; a target business is told of the matter, another is not")
    void referred() {
        var told = Walk.file(system, AGAINST_TARGET_BUSINESS)
                .complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{}");
        var objected = Walk.file(system, AGAINST_TARGET_BUSINESS)
                .complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{}");
        objected.complainant().post("/followup/referral", "{\"objects\":true}").expect(200);
        var other = file().complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{}");

        system.advanceClock("P45D");
        told.close("supervisor");
        objected.close("supervisor");
        other.close("supervisor");

        assertThat(told.seen().getString("closedAs")).isEqualTo("REFERRED");
        assertThat(system.as("licensee2").get("/cases/" + told.number()).status())
                .isEqualTo(200);
        assertThat(system.as("licensee2").get("/cases/" + objected.number()).status())
                .isEqualTo(404);
        assertThat(system.as("licensee1").get("/cases/" + other.number()).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("waits for what is missing; a message is the answer, and without one it closes as not answered")
    void more_information() {
        var answered =
                file().complete("intake", "screenComplaint", "NEED_MORE_INFORMATION", "{\"question\":\"いつですか。\"}");
        var silent = file().complete("intake", "screenComplaint", "NEED_MORE_INFORMATION", "{\"question\":\"いつですか。\"}");
        assertThat(answered.told()).contains("いつですか。");

        answered.complainant()
                .post("/followup/messages", "{\"text\":\"4月3日です。\"}")
                .expect(201);

        assertThat(answered.seen().getString("state")).isEqualTo("SCREENING");
        system.advanceClock(LONG);
        silent.close("supervisor");
        assertThat(silent.seen().getString("closedAs")).isEqualTo("NO_ANSWER");
        answered.complete("intake", "screenComplaint", "ACCEPTED", "{}");
    }

    @Test
    @DisplayName("out of scope ends with the reason and who can help instead")
    void out_of_scope() {
        var walk = file().complete(
                        "intake",
                        "screenComplaint",
                        "OUT_OF_SCOPE",
                        "{\"reason\":\"NOT_PRIVACY\",\"explanation\":\"配達の遅れは扱えません。\",\"whoHelps\":[\"CONSUMER_HOTLINE\"]}")
                .close("supervisor");

        assertThat(walk.seen().getString("closedAs")).isEqualTo("OUT_OF_SCOPE");
        assertThat(walk.told()).contains("配達の遅れは扱えません。").contains("188");
    }

    @Test
    @DisplayName(
            "that is handled already is joined with the other; both are told, and neither learns the other's number")
    void duplicate() {
        var first = file();
        var second = file();
        assertThat(fields(second.tryComplete(
                                "intake",
                                "screenComplaint",
                                "DUPLICATE",
                                "{\"duplicateOf\":\"" + second.number() + "\"}")
                        .expect(422)
                        .json()))
                .contains("fields.duplicateOf");

        second.complete("intake", "screenComplaint", "DUPLICATE", "{\"duplicateOf\":\"" + first.number() + "\"}")
                .close("supervisor");

        assertThat(second.seen().getString("closedAs")).isEqualTo("DUPLICATE");
        assertThat(second.seen().toString()).doesNotContain(first.number());
        assertThat(first.told()).contains("あわせて扱います").doesNotContain(second.number());
        assertThat(first.file().getJsonArray("links").toString()).contains(second.number());
        assertThat(second.file().getJsonArray("links").toString()).contains(first.number());
    }

    @Test
    @DisplayName(
            "climbs the ladder while the holder keeps silent; the complainant sees each step; a late answer is kept")
    void silence() {
        var walk = file().complete("intake", "screenComplaint", "ACCEPTED", "{}");
        system.advanceClock(LONG);
        walk.awaitSeen("nextStep", "期限までに回答がなかったため、事業者に正式に回答を求めました。あなたにしていただくことは、いまはありません。");
        assertThat(timeline(walk)).contains("complaint.holderReminded", "complaint.holderFormallyAsked");
        system.advanceClock(LONG);
        assertThat(timeline(walk)).contains("complaint.holderSiteReviewOrdered");
        system.advanceClock(LONG);
        walk.awaitSeen("state", "DELIBERATION");

        var path = "/cases/" + walk.number() + "/answers";
        system.as("licensee1").post(path, "{\"text\":\"遅くなりました。\"}").expect(201);
        assertThat(timeline(walk)).contains("complaint.holderAnsweredLate");
        assertThat(walk.seen().getString("state")).isEqualTo("DELIBERATION");

        BeforeCommittee.adopts(
                walk.number(),
                "{\"summary\":\"最後まで回答がありません。\",\"motion\":\"MEASURE\",\"measure\":\"RECOMMENDATION\","
                        + "\"reason\":\"最後まで回答がないため\",\"deviation\":\"回答の義務そのものに反したため\"}");
        BeforeCommittee.destroysCopies(walk.number());
        system.advanceClock("P45D"); // nobody objects to the recommendation
        walk.close("supervisor");
        assertThat(walk.seen().getString("closedAs")).isEqualTo("MEASURE");
        assertThat(walk.told()).contains("非協力");
        system.as("licensee1").post(path, "{\"text\":\"もう一度\"}").expect(409);
    }

    @Test
    @DisplayName("may be withdrawn while nothing is decided; the holder is told, and its task is gone")
    void withdrawn() {
        var walk = file().complete("intake", "screenComplaint", "ACCEPTED", "{}");

        var seen = walk.complainant()
                .post("/followup/withdrawal", "{\"reason\":\"解決したため\"}")
                .expect(200)
                .json();

        assertThat(seen.getString("closedAs")).isEqualTo("WITHDRAWN");
        assertThat(seen.getJsonArray("actions").toString()).doesNotContain("WITHDRAW");
        walk.complainant().post("/followup/withdrawal", "{}").expect(409);
        walk.complainant()
                .post("/followup/messages", "{\"text\":\"ありがとうございました。\"}")
                .expect(201);
        system.as("licensee1")
                .post("/cases/" + walk.number() + "/answers", "{\"text\":\"回答\"}")
                .expect(409);
        assertThat(system.as("supervisor")
                        .get("/cases/" + walk.number() + "/deadlines")
                        .items())
                .noneMatch(deadline -> deadline.getString("state").equals("OPEN"));
    }

    @Test
    @DisplayName("cannot be withdrawn once it is decided")
    void too_late_to_withdraw() {
        var walk = file().complete(
                        "intake",
                        "screenComplaint",
                        "OUT_OF_SCOPE",
                        "{\"reason\":\"FRIVOLOUS\",\"explanation\":\"内容がありません。\"}");

        walk.complainant().post("/followup/withdrawal", "{}").expect(409);
        walk.close("supervisor");
    }

    @Test
    @DisplayName("is reviewed by another supervisor when the complainant asks in time, and opened again")
    void reviewed() {
        var walk = file().complete(
                        "intake",
                        "screenComplaint",
                        "OUT_OF_SCOPE",
                        "{\"reason\":\"FRIVOLOUS\",\"explanation\":\"内容がありません。\"}")
                .close("supervisor");
        assertThat(walk.actions()).contains("REQUEST_REVIEW");
        walk.complainant().post("/followup/review", "{}").expect(422);

        walk.complainant().post("/followup/review", "{\"reason\":\"内容はあります。\"}").expect(200);

        walk.complainant().post("/followup/review", "{\"reason\":\"もう一度\"}").expect(409);
        var task = walk.task("supervisor2", "reviewClosing").getString("id");
        system.as("supervisor").post("/tasks/" + task + "/claim").expect(403);
        walk.complete("supervisor2", "reviewClosing", "REOPENED", "{\"explanation\":\"調べます。\"}");
        assertThat(walk.seen().getString("state")).isEqualTo("SCREENING");
        assertThat(walk.seen().getString("closedAs", "")).isEmpty();
        walk.complete("intake", "screenComplaint", "ACCEPTED", "{}");
        assertThat(walk.seen().getString("state")).isEqualTo("WAITING_FOR_HOLDER");
    }

    @Test
    @DisplayName("is over when nobody asks for a review in time; messages stay possible")
    void not_reviewed() {
        var walk = file().complete(
                        "intake",
                        "screenComplaint",
                        "OUT_OF_SCOPE",
                        "{\"reason\":\"FRIVOLOUS\",\"explanation\":\"内容がありません。\"}")
                .close("supervisor");

        system.advanceClock(LONG);

        walk.complainant().post("/followup/review", "{\"reason\":\"内容はあります。\"}").expect(409);
        assertThat(walk.actions()).isEqualTo("[\"MESSAGE\",\"FILE\"]");
        walk.complainant().post("/followup/messages", "{\"text\":\"わかりました。\"}").expect(201);
    }

    private Walk file() {
        return Walk.file(system, Walk.COMPLAINT);
    }

    private String timeline(Walk walk) {
        return system.as("supervisor")
                .get("/cases/" + walk.number() + "/timeline?limit=200")
                .expect(200)
                .text();
    }

    private static String steps(Walk walk) {
        return walk.file().getJsonObject("complaint").getJsonArray("statutorySteps").stream()
                .map(step -> step.asJsonObject().get("step") + ",\"done\":"
                        + step.asJsonObject().get("done"))
                .toList()
                .toString();
    }

    private static Iterable<String> fields(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(e -> e.asJsonObject().getString("field"));
    }
}
