package org.watchdog.committee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.system.BeforeCommittee.come;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;

/** A meeting as the secretary, the chair and a member see it. */
@DisplayName("A meeting in a browser")
class MeetingE2E {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes from attendance and motion to a ballot that is checked before it is cast, without scripts")
    void journey() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, List.of("member1", "member2", "member4", "member6"));
        try (var browser = Browser.open(Setup.desk().withoutScripts())) {
            browser.signIn("chair").go(meeting);
            assertThat(browser.text("#agenda-part")).contains("成立").contains("出席4人、必要4人");
            browser.click("[data-user=chair]");
            assertThat(browser.text("#attendance-part")).contains("から");

            browser.go(item).click("#declare form button");
            assertThat(browser.text("#declare")).contains("あなたは「関係はない」と申告しました。");
            browser.choose("motion.kind", "MEASURE")
                    .choose("motion.measure", "SUSPENSION")
                    .fill("motion.months", "12")
                    .choose("secret", "false")
                    .click("#open button");
            assertThat(browser.appearing(".error-summary").getText())
                    .contains("一時停止の長さを、1か月から11か月までの整数で入力してください", "一時停止を早く終える条件を入力してください");
            browser.fill("motion.months", "2")
                    .fill("motion.endCondition", "委託先の監督の見直しを終えたとき")
                    .click("#open button");
            assertThat(browser.text("#vote")).contains("一時停止 2か月。委託先の監督の見直しを終えたときは、早く終える");

            browser.choose("choice", "YES").click("#cast button");
            assertThat(browser.appearing(".error-summary").getText()).contains("理由を入力してください");
            browser.choose("choice", "YES").one("#cast textarea").sendKeys("相当です。");
            browser.click("#cast button");
            assertThat(browser.text("h1")).contains("票を確かめる");
            browser.click("[name=sure]");
            assertThat(browser.text("#vote")).contains("あなたの席の票は、投じられました。");
        }
        system.as("member1")
                .post(item + "/ballots", "{\"choice\": \"YES\", \"reason\": \"賛成です。\"}")
                .expect(201);
        try (var browser = Browser.open(Setup.desk().withoutScripts())) {
            browser.signIn("member1").go("/meetings");
            assertThat(browser.text("main")).contains("あなたの手順", waiting.number());
            browser.go(item);
            assertThat(browser.text("#vote")).doesNotContain("相当です。").doesNotContain("可決");
            browser.go("/sign-in").driver().manage().deleteAllCookies();
            browser.signIn("secretary").go(item).click("#close button");
            assertThat(browser.text("#vote")).contains("可決", "賛成2票は", "相当です。", "賛成です。");
        }
    }

    @Test
    @DisplayName("is clean for axe, fits a telephone and a desk, and speaks both languages")
    void clean() {
        var waiting = BeforeCommittee.about("L-000005");
        var meeting = waiting.meeting();
        var item = meeting + "/items/1";
        come(meeting, List.of("chair", "member1", "member2", "member4"));
        system.as("secretary")
                .post(item + "/recusals", "{\"user\": \"member6\", \"reason\": \"親族が勤めています。\"}")
                .expect(201);
        var softly = new SoftAssertions();
        look(
                "secretary",
                List.of("/meetings", "/meetings/new", meeting, meeting + "/end", item, "/committees"),
                softly);
        system.as("chair")
                .post(item + "/open", "{\"secret\": true, \"motion\": {\"kind\": \"NO_MEASURE\"}}")
                .expect(200);
        look("chair", List.of(item), softly);
        look("member1", List.of("/meetings", item), softly);
        look("member6", List.of(meeting, item), softly);
        system.as("member1").post(item + "/ballots", "{\"choice\": \"YES\"}").expect(201);
        system.as("chair").post(item + "/close").expect(200);
        look("auditor", List.of(meeting, item), softly);
        softly.assertAll();
    }

    private static void look(String user, List<String> pages, SoftAssertions softly) {
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn(user);
            for (var language : List.of("ja", "en")) {
                for (var page : pages) {
                    browser.go(page + "?lang=" + language);
                    for (var window : List.of(Setup.desk(), Setup.phone())) {
                        var what = user + " " + language + " " + page + " at " + window.width();
                        browser.resize(window);
                        softly.assertThat(browser.axe()).as(what).isEmpty();
                        softly.assertThat(browser.contentWidth()).as(what).isLessThanOrEqualTo(window.width());
                        softly.assertThat(browser.text()).as(what).doesNotContain("⟨", "null");
                        browser.screenshot("meeting-" + what.replaceAll("[^a-z0-9]+", "-"));
                    }
                }
            }
        }
    }
}
