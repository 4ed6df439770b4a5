package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;

/** What happens to a person whose browser filled the field that only machines are to fill. */
@DisplayName("The trap of the form")
class GateE2E {

    private static final String SEND = ".actions button.main";

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("asks to send once more, keeps everything, and lets the complaint in")
    void trap(boolean scripts) {
        var setup = Setup.phone();
        try (var browser = Browser.open(scripts ? setup : setup.withoutScripts())) {
            checked(browser);
            assertThat(browser.one("[name=homepage]").getSize().getHeight()).isLessThan(30);
            browser.click("#truth");
            browser.driver().executeScript("document.querySelector('[name=homepage]').value = 'https://spam.example'");
            browser.click(SEND);

            browser.appearing(".notice.care");
            assertThat(browser.text()).contains("1秒たってから、もう一度", "メールが止まりません");
            assertThat(browser.all("#truth:checked")).hasSize(1);
            assertThat(browser.all("[name=homepage]")).isEmpty();
            if (scripts) {
                assertThat(browser.axe()).isEmpty();
                browser.appearing("#proof[value]");
                assertThat(browser.text("#proof-state")).isNotBlank();
            }
            browser.click(SEND);
            browser.arriveAt("/complaints/receipt");
        }
    }

    private static void checked(Browser browser) {
        browser.go("/complaints/new?licenseeId=L-000001&lang=ja").click(SEND).arriveAt("/complaints/new/contact");
        browser.choose("aboutPrivacy", "true").choose("contacted.made", "false").click(SEND);
        browser.arriveAt("/complaints/new/advice").click(".actions a.main").arriveAt("/complaints/new/event");
        browser.choose("category", "OTHER")
                .fill("description", "退会のあともメールが止まりません。")
                .click(SEND);
        browser.arriveAt("/complaints/new/files").click(SEND).arriveAt("/complaints/new/you");
        browser.choose("complainant.anonymous", "true").click(SEND).arriveAt("/complaints/check");
    }
}
