package org.watchdog.severity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;

/** A privacy officer who wants to know how grave it is, and whom to tell. */
@DisplayName("The calculators in a browser")
class CalculatorsE2E {

    @Test
    @DisplayName(
            "tell level and reasons, then the duties, on a telephone without scripts; an error keeps what was typed")
    void plain() {
        try (var browser = Browser.open(Setup.phone().withoutScripts())) {
            browser.signIn("licensee1").go("/calculators/severity");
            browser.choose("reporter", "GRANTED").fill("persons", "千二百").click("form.prose button.main");
            assertThat(browser.appearing(".error-summary").getText()).contains("本人の数を数字で入力してください", "原因を一つ選んでください");
            assertThat(browser.value("#persons")).isEqualTo("千二百");

            browser.fill("persons", "1200")
                    .choose("data", "SENSITIVE_OR_FINANCIAL")
                    .choose("cause", "DEFICIENT_CONTROLS")
                    .choose("malicious", "false")
                    .choose("secondaryDamage", "FEARED")
                    .choose("response", "ADEQUATE")
                    .choose("history", "NONE")
                    .click("form.prose button.main");
            assertThat(browser.appearing("#grade").getText())
                    .contains("レベル8になる理由", "一時停止（1か月から11か月、標準は2か月）", "公式の数値ではありません", "本人の数が1,000人以下なら、レベル7（勧告）");

            browser.click(".tabs a[href='/calculators/reporting-duty']").arriveAt("/calculators/reporting-duty");
            browser.fill("knownOn-year", "令和8")
                    .fill("knownOn-month", "4")
                    .fill("knownOn-day", "1")
                    .fill("persons", "200")
                    .click("[name=wrongfulPurposeFeared]")
                    .click("form.prose button.main");
            assertThat(browser.appearing(".clocks").getText())
                    .contains("2026年5月30日（土）まで", "2026年6月1日（月）まで")
                    .contains("60日目の5月30日（土）は休みなので、次の営業日", "本人への通知も必要です")
                    .containsPattern("マイナンバー[^確]*報告の義務はありません");
        }
    }
}
