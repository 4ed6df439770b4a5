package org.watchdog.deliberation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** The way of a case through its committee over HTTP: papers, copies, vote, minutes, and the copies back. */
@DisplayName("A case before its committee")
class DeliberationIT {

    private static final String NO_MEASURE = """
            {"summary": "名簿を別の取引先に送りました。", "motion": "NO_MEASURE",
             "reason": "速やかに回収したため、措置をとりません。", "deviation": "回収が早く、二次被害もないため"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    private static String unprepared() {
        return BeforeCommittee.unprepared("licensee3", "L-000003").number();
    }

    private String prepare(String fields) {
        var number = unprepared();
        Prepared.completed("secretary", number, "prepareItem", "READY", fields);
        return number;
    }

    private String path(String number) {
        return "/cases/" + number;
    }

    @Test
    @DisplayName("is proposed with what fits the measure, and a departure from the level with a sentence")
    void proposal() {
        var number = unprepared();
        var task = "/tasks/" + Prepared.claimed("secretary", number, "prepareItem");

        var errors = system.as("secretary")
                .post(
                        task + "/complete",
                        "{\"outcome\": \"READY\", \"fields\": {\"summary\": \"概要\", \"reason\": \"理由\","
                                + " \"motion\": \"MEASURE\", \"measure\": \"SUSPENSION\", \"months\": 12}}")
                .expect(422)
                .text();
        assertThat(errors).contains("1か月から11か月まで").doesNotContain("⟨");
        assertThat(system.as("secretary")
                        .post(
                                task + "/complete",
                                "{\"outcome\": \"READY\", \"fields\": {\"summary\": \"概要\", \"reason\": \"理由\","
                                        + " \"motion\": \"NO_MEASURE\"}}")
                        .expect(422)
                        .text())
                .contains("レベルから出る措置と違います");
    }

    @Test
    @DisplayName("of a business whose mark has ended is proposed neither for suspension nor for revocation")
    void no_mark() {
        var number = BeforeCommittee.unprepared("intake", "L-000019").number();
        var task = "/tasks/" + Prepared.claimed("secretary", number, "prepareItem");

        for (var measure : List.of("SUSPENSION\", \"months\": 2, \"endCondition\": \"是正", "REVOCATION")) {
            assertThat(system.as("secretary")
                            .post(
                                    task + "/complete",
                                    "{\"outcome\": \"READY\", \"fields\": {\"summary\": \"概要\", \"reason\": \"理由\","
                                            + " \"motion\": \"MEASURE\", \"measure\": \"" + measure + "\"}}")
                            .expect(422)
                            .text())
                    .contains("もう取り消されているか、終わっています");
        }
    }

    @Test
    @DisplayName("gives each member a numbered copy that he alone reads, page by page, each page on record")
    void copies() {
        var number = prepare(NO_MEASURE);
        Prepared.task("chair", number, "decideItem");
        var member = SignedIn.as("member1");
        var copy = member.get(path(number) + "/copy").expect(200).text();
        assertThat(copy).contains(number + "-0", "議案書", "報告の写し", "まだ開いていません").doesNotContain("⟨");
        var page = copy.replaceAll("(?s).*?href=\"(/cases/[^\"]*/copy/\\d+/1)\".*", "$1");

        assertThat(member.get(page).expect(200).text()).contains("措置をとらない");
        assertThat(member.get(page + "/picture").expect(200).headers().firstValue("Content-Type"))
                .hasValue("image/png");

        assertThat(member.get(path(number) + "/copy").expect(200).text()).contains("読みました");
        member.get(page.replaceAll("/1$", "/99")).expect(404);
        SignedIn.as("secretary").get(page).expect(403);
        assertThat(system.as("auditor").get("/audit/" + number).expect(200).text())
                .contains("deliberation.copyIssued");
    }

    @Test
    @DisplayName("is closed to a recused member, with his copy and every page of it")
    void recused() {
        var number = prepare(NO_MEASURE);
        Prepared.task("chair", number, "decideItem");
        var meeting = new BeforeCommittee(system, number).meeting();
        var member = SignedIn.as("member6");
        member.get(path(number) + "/copy").expect(200);

        system.as("secretary")
                .post(meeting + "/items/1/recusals", "{\"user\": \"member6\", \"reason\": \"親族が勤めています。\"}")
                .expect(201);

        member.get(path(number) + "/copy").expect(404);
        assertThat(SignedIn.as("secretary")
                        .get(path(number) + "/copies")
                        .expect(200)
                        .text())
                .contains("戻りました");
    }

    @Test
    @DisplayName(
            "goes from the vote over minutes that are fixed to its decision; the copies come back and are destroyed")
    void the_whole_way() {
        var number = prepare(NO_MEASURE);
        var decide = "/tasks/" + Prepared.claimed("chair", number, "decideItem") + "/complete";
        assertThat(system.as("chair")
                        .post(decide, "{\"outcome\": \"VOTED\", \"fields\": {\"closed\": true}}")
                        .expect(422)
                        .text())
                .contains("まだ締め切られていません");
        var secretary = SignedIn.as("secretary");
        var copies = path(number) + "/copies";
        var print =
                secretary.get(copies).expect(200).text().replaceAll("(?s).*?action=\"([^\"]*/print/\\d+)\".*", "$1");
        assertThat(secretary.post(print, Map.of()).expect(200).headers().firstValue("Content-Type"))
                .hasValue("application/pdf");

        var meeting = new BeforeCommittee(system, number).meeting();
        vote(meeting);
        SignedIn.as("member1").get(path(number) + "/copy").expect(200);
        assertThat(SignedIn.as("member1").get(path(number) + "/copy").text()).contains("この写しは回収しました");
        system.as("chair")
                .post(decide, "{\"outcome\": \"VOTED\", \"fields\": {\"closed\": true}}")
                .expect(200);

        minutes(number);
        await(number).atMost(Duration.ofSeconds(30)).until(() -> state(number).equals("WAITING_FOR_HOLDER"));
        back(number, secretary, print);
    }

    private void vote(String meeting) {
        BeforeCommittee.come(meeting, List.of("chair", "member1", "member2", "member3", "member4"));
        BeforeCommittee.attend(meeting, "member4", false).expect(200);
        system.as("chair").post(meeting + "/items/1/open", "{}").expect(200);
        for (var user : List.of("chair", "member1", "member2")) {
            system.as(user)
                    .post(meeting + "/items/1/ballots", "{\"choice\": \"YES\", \"reason\": \"相当です。\"}")
                    .expect(201);
        }
        system.as("member3")
                .post(meeting + "/items/1/ballots", "{\"choice\": \"ABSTAIN\", \"reason\": \"判断を控えます。\"}")
                .expect(201);
        system.as("chair").post(meeting + "/items/1/close", "{}").expect(200);
    }

    private void minutes(String number) {
        Prepared.completed("secretary", number, "writeMinutes", "WRITTEN", "{\"discussion\": \"回収の早さが評価されました。\"}");
        Prepared.completed("chair", number, "approveMinutes", "RETURNED", "{\"reason\": \"付記を足してください。\"}");
        Prepared.completed(
                "secretary",
                number,
                "writeMinutes",
                "WRITTEN",
                "{\"discussion\": \"回収の早さが評価されました。\", \"remarks\": \"なし\"}");
        var open =
                SignedIn.as("chair").get(path(number) + "/minutes").expect(200).text();
        assertThat(open)
                .contains("まだ承認されていません", "賛成3、反対0、棄権1", "委員 四季", "退席", "委員 五月", "可決しました", "回収の早さ")
                .doesNotContain("⟨");
        Prepared.completed("chair", number, "approveMinutes", "APPROVED", "{}");
        assertThat(SignedIn.as("chair")
                        .get(path(number) + "/minutes")
                        .expect(200)
                        .text())
                .contains("指紋（SHA-256）", "賛成3、反対0、棄権1");
        assertThat(SignedIn.as("auditor")
                        .get(path(number) + "/minutes/paper")
                        .expect(200)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/pdf");
    }

    private void back(String number, SignedIn secretary, String print) {
        var collect = "/tasks/" + Prepared.claimed("secretary", number, "collectCopies") + "/complete";
        var accounted = "{\"outcome\": \"ALL_ACCOUNTED\", \"fields\": {\"accounted\": true}}";
        assertThat(system.as("secretary").post(collect, accounted).expect(422).text())
                .contains("まだ戻っていない写しがあります");
        var one = print.replaceAll("/print/\\d+$", "");
        secretary.post(one + "/lose", Map.of("reason", "")).expect(422);
        secretary.post(one + "/return", Map.of()).expect(200);
        secretary.post(one + "/return", Map.of()).expect(409);
        system.as("secretary").post(collect, accounted).expect(200);
        secretary.get(path(number) + "/copies/certificate").expect(404);

        system.advanceClock("P8D");
        var confirm = Prepared.task("secretary2", number, "confirmDestruction");
        assertThat(system.as("secretary")
                        .post("/tasks/" + confirm + "/claim")
                        .expect(403)
                        .text())
                .contains("回収した人は");
        Prepared.completed("secretary2", number, "confirmDestruction", "DESTROYED", "{\"destroyed\": true}");
        assertThat(secretary
                        .get(path(number) + "/copies/certificate")
                        .expect(200)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/pdf");
        assertThat(secretary.get(path(number) + "/copies").expect(200).text())
                .contains("廃棄しました", "廃棄証明（PDF）を保存する")
                .doesNotContain("⟨");
    }

    private String state(String number) {
        return system.as("supervisor").get(path(number)).expect(200).json().getString("state");
    }
}
