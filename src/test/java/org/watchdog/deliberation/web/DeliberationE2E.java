package org.watchdog.deliberation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.system.BeforeCommittee.attend;
import static org.watchdog.system.BeforeCommittee.come;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;

/** The way of a grave incident through its committee, as the secretary, the chair and the members go it. */
@DisplayName("An incident of level 8 in a browser")
class DeliberationE2E {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName(
            "goes over notice, copies, a meeting with one recusal and one early departure to a suspension of two months, and to the certificate of destruction")
    void journey() {
        var number = BeforeCommittee.unprepared("licensee3", "L-000003").number();
        var prepare = "/tasks/" + Prepared.claimed("secretary", number, "prepareItem");
        try (var browser = Browser.open(Setup.desk().withoutScripts())) {
            browser.signIn("secretary").go(prepare).choose("outcome", "READY");
            browser.fill("fields.summary", "名簿を別の取引先に送りました。")
                    .choose("fields.motion", "MEASURE")
                    .choose("fields.measure", "SUSPENSION")
                    .fill("fields.reason", "委託先の監督が足りないため、一時停止します。");
            browser.click("#complete [value=stay]");
            assertThat(browser.appearing(".error-summary").getText()).contains("期間を月の数で入力してください");
            browser.fill("fields.months", "2").fill("fields.endCondition", "委託先の監督の見直しを終えたとき");
            browser.click("#complete [value=stay]").arriveAt("/cases/" + number + ".*");
        }
        system.advanceClock("P25D"); // nobody states his case: the 14 days pass
        Prepared.task("chair", number, "decideItem");

        var meeting = new BeforeCommittee(system, number).meeting();
        var item = meeting + "/items/1";
        system.as("secretary")
                .post(item + "/recusals", "{\"user\": \"member6\", \"reason\": \"親族が勤めています。\"}")
                .expect(201);
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("member1").go("/cases/" + number + "/copy");
            assertThat(browser.text("main")).contains(number + "-0", "議案書", "弁明", "一時停止 2か月");
            browser.click(".files a").arriveAt("/cases/" + number + "/copy/.*/1");
            browser.one("img.leaf");
            look(browser, "/cases/" + number + "/copy");
        }
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("member6").go("/cases/" + number + "/copy");
            assertThat(browser.text()).doesNotContain("議案書");
        }
        vote(meeting, item);
        minutes(number);
        copies(number);
    }

    private void vote(String meeting, String item) {
        come(meeting, List.of("chair", "member1", "member2", "member3", "member4"));
        system.as("chair").post(item + "/open", "{}").expect(200);
        for (var user : List.of("chair", "member1", "member2", "member3")) {
            system.as(user)
                    .post(item + "/ballots", "{\"choice\": \"YES\", \"reason\": \"相当です。\"}")
                    .expect(201);
        }
        attend(meeting, "member4", false).expect(200);
        system.as("chair").post(item + "/close", "{}").expect(200);
    }

    private void minutes(String number) {
        Prepared.completed("chair", number, "decideItem", "VOTED", "{\"closed\": true}");
        Prepared.completed("secretary", number, "writeMinutes", "WRITTEN", "{\"discussion\": \"異論はありませんでした。\"}");
        var approve = "/tasks/" + Prepared.claimed("chair", number, "approveMinutes");
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("chair").go("/cases/" + number + "/minutes");
            assertThat(browser.text("main")).contains("委員 六郎", "委員 四季", "退席", "委員 五月", "一時停止 2か月", "可決しました");
            look(browser, "/cases/" + number + "/minutes");
            browser.go(approve).choose("outcome", "APPROVED").click("#complete [value=stay]");
            browser.arriveAt("/cases/" + number + ".*").go("/cases/" + number + "/minutes");
            assertThat(browser.text("main")).contains("承認されました");
        }
    }

    private void copies(String number) {
        Prepared.completed("secretary", number, "collectCopies", "ALL_ACCOUNTED", "{\"accounted\": true}");
        system.advanceClock("P8D");
        Prepared.completed("secretary2", number, "confirmDestruction", "DESTROYED", "{\"destroyed\": true}");
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("secretary").go("/cases/" + number + "/copies");
            assertThat(browser.text("main")).contains("廃棄しました", "廃棄証明（PDF）を保存する", number + "-07");
            look(browser, "/cases/" + number + "/copies");
        }
    }

    private static void look(Browser browser, String page) {
        var softly = new SoftAssertions();
        for (var language : List.of("en", "ja")) {
            browser.go(page + "?lang=" + language);
            for (var window : List.of(Setup.phone(), Setup.desk())) {
                browser.resize(window);
                softly.assertThat(browser.axe()).as(page + language).isEmpty();
                softly.assertThat(browser.contentWidth()).as(page + language).isLessThanOrEqualTo(window.width());
                softly.assertThat(browser.text()).as(page + language).doesNotContain("⟨");
                browser.screenshot("deliberation" + page.replaceAll("[^a-z]+", "-") + language + "-" + window.width());
            }
        }
        softly.assertAll();
    }
}
