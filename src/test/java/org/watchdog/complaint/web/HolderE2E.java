package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.Prepared;

/** The privacy officer of a business, asked about a complaint. */
@DisplayName("A mark holder")
class HolderE2E {

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("answers a request on a telephone; an error keeps what was written, and is told in words")
    void answers(boolean scripts) {
        var number = Prepared.filed();
        Prepared.completed("intake", number, "screenComplaint", "ACCEPTED", "{}");
        try (var browser = Browser.open(scripts ? Setup.phone() : Setup.phone().withoutScripts())) {
            browser.signIn("licensee1").arriveAt("/cases");
            browser.click("a[href='/cases/" + number + "']").arriveAt("/cases/" + number);
            assertThat(browser.text("#request")).isEqualTo("回答を求めています");
            assertThat(browser.text("main")).contains("あと10営業日", "になる理由", "退会").doesNotContain("例示 𠮷子");

            browser.fill("measuresTaken", "手順を直しました。").click("#answer .main");
            assertThat(browser.appearing(".error-summary").getText()).contains("入力を1か所直してください");
            assertThat(browser.value("[name=measuresTaken]")).isEqualTo("手順を直しました。");
            browser.fill("text", "止めました。").click("#answer .main").arriveAt("/cases/" + number + "\\?told=sent");

            assertThat(browser.text(".stream")).contains("止めました。", "手順を直しました。");
            assertThat(browser.all("#answer")).isEmpty();
            browser.click("main a[href$='/letters']").arriveAt("/cases/.*/letters");
            assertThat(browser.text("main")).contains("手紙");
        }
    }
}
