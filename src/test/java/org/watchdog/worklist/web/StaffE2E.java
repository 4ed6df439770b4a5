package org.watchdog.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;

/** A day at the secretariat's desk: from the list to the task, beside its case, and on to the next one. */
@DisplayName("A member of the staff")
class StaffE2E {

    private static final String COMPLETE = "#complete button.main";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("claims and completes a task by keyboard alone, and finds the case's place in the drawing")
    void keyboard() {
        var number = Prepared.filed();
        var task = Prepared.task("intake", number, "screenComplaint");
        try (var browser = Browser.open(Setup.desk())) {
            browser.go("/sign-in").tabTo("[name=username]").press("intake", Keys.TAB, system.password(), Keys.ENTER);
            browser.arriveAt("/tasks.*").go("/tasks?q=" + number);

            browser.tabTo("#tasks [name=task]").press("c");
            browser.appearing("#tasks td:last-child:not(:has(button))");
            assertThat(browser.focused().getText()).isEqualTo("受理するか判断する");
            browser.press(Keys.ENTER).arriveAt("/tasks/" + task);
            browser.tabTo("[name=outcome]").press(Keys.SPACE);
            browser.tabTo("#complete [value=stay]").press(Keys.ENTER).arriveAt("/cases/" + number + ".*");

            assertThat(browser.text("main [role=status]")).contains("完了しました");
            assertThat(browser.text(".case-head")).contains("事業者の回答待ち", "次の手順");
            browser.tabTo(".tabs a[href$='/diagram']").press(Keys.ENTER).arriveAt("/cases/.*/diagram");
            assertThat(browser.text(".path > .here")).contains("事業者の回答を待つ", "いまここです");
            assertThat(browser.appearing(".diagram .here-tag").getText()).isEqualTo("いまここ");
            assertThat(browser.all(".diagram .passed-tag")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("needs no scripts: filters, claims several after seeing which, completes, reads the drawing as a list")
    void without_scripts() {
        var number = Prepared.filed();
        var task = Prepared.task("intake2", number, "screenComplaint");
        try (var browser = Browser.open(Setup.desk().withoutScripts())) {
            browser.signIn("intake2").fill("q", number).click(".filters button").arriveAt("/tasks.*q=" + number + ".*");

            browser.click("[name=task]").click(".bulk button").arriveAt("/tasks/confirm");
            assertThat(browser.text("tbody")).contains(number, "できる");
            browser.click("main form button").arriveAt("/tasks/claimed");
            assertThat(browser.text("[role=status]")).isEqualTo("選んだ1件を、すべて引き受けました。");
            browser.click("tbody a[href='/tasks/" + task + "']").arriveAt("/tasks/" + task);
            assertThat(browser.text()).contains("申立ての内容", "退会").doesNotContain("⟨");
            browser.choose("outcome", "ACCEPTED")
                    .click("#complete [value=stay]")
                    .arriveAt("/cases/.*");

            browser.click(".tabs a[href$='/diagram']").arriveAt("/cases/.*/diagram");
            assertThat(browser.text(".path")).contains("受理するか判断する", "いまここです");
            assertThat(browser.one(".diagram").isDisplayed()).isFalse();
        }
    }

    @Test
    @DisplayName("loses nothing typed: not by an error, not by the other language, not when the sign-in runs out")
    void nothing_lost() {
        var task = Prepared.claimed("intake", Prepared.filed(), "screenComplaint");
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("intake").go("/tasks/" + task).fill("fields.explanation", "扱えない理由\n二行目");

            browser.click(COMPLETE).appearing(".error-summary");
            assertThat(browser.focused().getDomAttribute("class")).isEqualTo("error-summary");
            assertThat(browser.text("#outcome-error")).isEqualTo("どうするかを一つ選んでください");
            browser.click(".langs [lang=en]").appearing("html[lang=en]");
            browser.driver().manage().deleteCookieNamed("wd");
            browser.click(COMPLETE).appearing(".notice.care");
            browser.fill("username", "intake").fill("password", "wrong").click("main form button");
            browser.appearing(".error-summary");
            browser.fill("password", system.password())
                    .click("main form button")
                    .appearing("#resume");
            browser.click("#resume button").appearing("#complete");

            assertThat(browser.value("[name='fields.explanation']")).isEqualTo("扱えない理由\n二行目");
        }
    }

    @Test
    @DisplayName("hears who was first, and gets back what she wrote, when a task is taken from under her hands")
    void two_at_once() {
        var number = Prepared.filed();
        var task = Prepared.task("intake", number, "screenComplaint");
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("intake").go("/tasks?q=" + number);
            system.as("intake2").post("/tasks/" + task + "/claim").expect(200);
            browser.click("[name=claim]");
            assertThat(browser.appearing("#tasks [role=alert]").getText()).contains("例示 花子が引き受けました");

            hand(task, "intake");
            browser.go("/tasks/" + task).choose("outcome", "OUT_OF_SCOPE").fill("fields.explanation", "返金の求めです");
            hand(task, "intake2");
            browser.click(COMPLETE).appearing(".notice.care");
            assertThat(browser.text("main")).contains("例示 花子が引き受けました", "返金の求めです");

            system.as("intake2")
                    .post("/tasks/" + task + "/complete", "{\"outcome\":\"ACCEPTED\",\"fields\":{}}")
                    .expect(200);
            browser.go("/tasks/" + task);
            assertThat(browser.text("main")).contains("に終わりました", number + "を見る");
        }
    }

    @Test
    @DisplayName("comes back from a task to the list as it was, and from a completed one to the next in hand")
    void list_and_next() {
        var first = Prepared.filed();
        var second = Prepared.filed();
        var task = Prepared.claimed("intake", first, "screenComplaint");
        Prepared.claimed("intake", second, "screenComplaint");
        try (var browser = Browser.open(Setup.phone())) {
            browser.signIn("intake").go("/tasks?view=mine&kind=screenComplaint&sort=created");

            browser.go("/tasks/" + task).click(".crumbs a");
            browser.arriveAt("/tasks\\?view=mine&kind=screenComplaint&sort=created");
            browser.go("/tasks/" + task).choose("outcome", "ACCEPTED").click(COMPLETE);
            browser.arriveAt("/tasks/(?!" + task + ")\\d+\\?done=completed");

            assertThat(browser.text("main [role=status]")).isEqualTo("仕事を完了しました。");
            assertThat(browser.text("#task")).startsWith("あなたの次の仕事");
        }
    }

    private void hand(String task, String to) {
        system.as("supervisor")
                .post("/tasks/" + task + "/delegate", "{\"to\":\"" + to + "\",\"reason\":\"交代\"}")
                .expect(200);
    }
}
