package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;

@DisplayName("The public form in a browser")
class FormE2E {

    private static final String GO_ON = ".actions button.main";

    @TempDir
    Path folder;

    @Test
    @DisplayName("is filled in and filed on a telephone by keyboard alone; each page fits and is open to everybody")
    void keyboard() throws IOException {
        try (var browser = Browser.open(Setup.phone())) {
            browser.go("/complaints/new?lang=ja");
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/new/holder(\\?.*)?");
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class"))
                    .isEqualTo("error-summary");
            look(browser, "holder", 375);
            press(browser, "#q", "例示通販");
            browser.appearing("#licenseeId");
            press(browser, "[name=licenseeId]", Keys.SPACE);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/new/contact(\\?.*)?");
            press(browser, "[name=aboutPrivacy]", Keys.SPACE);
            press(browser, "[name='contacted.made']", Keys.SPACE, Keys.DOWN);
            look(browser, "contact", 375);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/new/advice(\\?.*)?");
            look(browser, "advice", 375);
            press(browser, ".actions a.main", Keys.ENTER);
            browser.arriveAt("/complaints/new/event(\\?.*)?");
            press(browser, "[name=category]", Keys.SPACE);
            press(browser, "#description", "𠮷野 <b>退会のあともメールが届きます");
            look(browser, "event", 375);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/new/files(\\?.*)?");
            browser.one("#files").sendKeys(file("メール.txt", "広告のメールです。\n"));
            browser.appearing("button[name=remove]");
            look(browser, "files", 375);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/new/you(\\?.*)?");
            press(browser, "[name='complainant.anonymous']", Keys.SPACE, Keys.DOWN);
            assertThat(browser.one("[name='complainant.name']").isDisplayed()).isFalse();
            look(browser, "you", 375);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/check(\\?.*)?");
            look(browser, "check", 375);
            press(browser, "#truth", Keys.SPACE);
            press(browser, GO_ON, Keys.ENTER);
            browser.arriveAt("/complaints/receipt(\\?.*)?");
            look(browser, "receipt", 375);
            press(browser, "#saved", Keys.SPACE);
            press(browser, "form[action='/complaints/receipt'] button", Keys.ENTER);
            browser.arriveAt("/followup(\\?.*)?");
            browser.driver().navigate().back();
            assertThat(browser.all(".secret")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "works without scripts, with files, in English, back and forth, and shows each error with what was typed")
    void plain() throws IOException {
        try (var browser = Browser.open(Setup.desk().in("en").withoutScripts())) {
            browser.go("/complaints/new?lang=en");
            browser.fill("q", "shop.reiji.example.jp").click("[name=find]:not(.vh)");
            browser.appearing("[name=licenseeId]");
            browser.click("[name=licenseeId]");
            goOn(browser, "/complaints/new/contact");
            browser.choose("aboutPrivacy", "true").choose("contacted.made", "true");
            browser.fill("contacted.on-year", "2999")
                    .fill("contacted.on-month", "1")
                    .fill("contacted.on-day", "32");
            browser.click(GO_ON);
            browser.appearing(".error-summary");
            assertThat(browser.text()).contains("Please correct 2");
            assertThat(browser.value("[name='contacted.on-day']")).isEqualTo("32");
            browser.fill("contacted.on-year", "2026")
                    .fill("contacted.on-month", "5")
                    .fill("contacted.on-day", "20");
            browser.choose("contacted.outcome", "UNSATISFIED");
            goOn(browser, "/complaints/new/event");
            browser.choose("category", "STATEMENT").fill("description", "The statement is not true.");
            browser.click("[name=back]");
            browser.arriveAt("/complaints/new/contact(\\?.*)?");
            goOn(browser, "/complaints/new/event");
            assertThat(browser.value("#description")).isEqualTo("The statement is not true.");
            goOn(browser, "/complaints/new/files");
            browser.one("#files").sendKeys(file("note.txt", "text") + "\n" + file("lie.pdf", "MZ\u0000\u0001\u0002"));
            browser.click(GO_ON);
            browser.appearing(".error-summary");
            assertThat(browser.text()).contains("\"lie.pdf\" could not be taken", "Files we have (1)");
            assertThat(browser.contentWidth()).isLessThanOrEqualTo(1280);
            browser.screenshot("form-plain-files");
            goOn(browser, "/complaints/new/you");
            browser.choose("complainant.anonymous", "false").click(GO_ON);
            browser.appearing(".error-summary");
            assertThat(browser.all(".error-list li")).hasSize(3);
            browser.fill("complainant.name", "Example Person").fill("complainant.email", "plain@example.jp");
            browser.choose("consentToShareIdentity", "true");
            goOn(browser, "/complaints/check");
            assertThat(browser.text()).contains("pass on the files you sent", "note.txt");
            browser.click("a[href*='/event?change=1#description']");
            browser.arriveAt("/complaints/new/event(\\?.*)?");
            browser.fill("description", "It says what is not true.");
            goOn(browser, "/complaints/check");
            browser.click("#truth");
            goOn(browser, "/complaints/receipt");
            var code = browser.text(".secret");
            browser.driver().navigate().refresh();
            browser.driver().navigate().back();
            browser.go("/complaints/check");
            assertThat(browser.text(".secret")).isEqualTo(code);
        }
    }

    @Test
    @DisplayName(
            "is taken up again after the page was closed, keeps its words when the language is switched, and is filed"
                    + " once by a double click")
    void again() {
        try (var browser = Browser.open(Setup.desk().in("en"))) {
            browser.go("/complaints/new?licenseeId=L-000001&lang=en").click(GO_ON);
            browser.arriveAt("/complaints/new/contact(\\?.*)?");
            var first = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
            var second = browser.driver().getWindowHandle();
            browser.driver().switchTo().window(first).close();
            browser.driver().switchTo().window(second);

            browser.go("/complaints/new");
            look(browser, "resume", 1280);
            browser.click(".actions a.main");
            browser.arriveAt("/complaints/new/contact(\\?.*)?");
            browser.choose("aboutPrivacy", "true").choose("contacted.made", "false");
            browser.click(".langs button[lang=ja]");
            browser.appearing("html[lang=ja]");
            assertThat(browser.all("[name=aboutPrivacy]:checked")).hasSize(1);
            browser.click(".langs button[lang=en]");
            browser.appearing("html[lang=en]");
            browser.click(GO_ON);
            browser.arriveAt("/complaints/new/advice(\\?.*)?");
            look(browser, "advice-en", 1280);
            browser.click(".actions a.main").choose("category", "OTHER").fill("description", "Something happened.");
            browser.click(GO_ON);
            browser.arriveAt("/complaints/new/files(\\?.*)?");
            look(browser, "files-en", 1280);
            browser.click(GO_ON);
            browser.arriveAt("/complaints/new/you(\\?.*)?");
            browser.choose("complainant.anonymous", "true");
            look(browser, "you-en", 1280);
            browser.click(GO_ON);
            browser.arriveAt("/complaints/check(\\?.*)?");
            look(browser, "check-en", 1280);
            browser.click("#truth");
            new Actions(browser.driver()).doubleClick(browser.one(GO_ON)).perform();
            browser.arriveAt("/complaints/receipt(\\?.*)?");
            look(browser, "receipt-en", 1280);
            browser.go("/receipts");
            look(browser, "receipts-en", 1280);
            browser.go("/seal/T-00001");
            look(browser, "seal-en", 1280);
        }
    }

    private static void goOn(Browser browser, String path) {
        browser.click(GO_ON);
        browser.arriveAt(path + "(\\?.*)?");
    }

    /** Goes on with the tab key until this has the focus, then presses. */
    private static void press(Browser browser, String css, CharSequence... keys) {
        var driver = browser.driver();
        for (int n = 0; n < 80; n++) {
            var here = driver.switchTo().activeElement();
            if (Boolean.TRUE.equals(driver.executeScript("return arguments[0].matches(arguments[1])", here, css))) {
                new Actions(driver).sendKeys(keys).perform();
                return;
            }
            new Actions(driver).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("the tab key does not lead to " + css + " on " + browser.path());
    }

    private static void look(Browser browser, String name, int width) {
        browser.screenshot("form-" + name);
        assertThat(browser.contentWidth()).as(name).isLessThanOrEqualTo(width);
        assertThat(browser.axe()).as(name).isEmpty();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
