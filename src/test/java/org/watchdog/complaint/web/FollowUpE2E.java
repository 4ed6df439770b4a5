package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;

/** What the complainant does with the receipt code: reads, writes, answers, and leaves nothing behind. */
@DisplayName("The follow-up in a browser")
class FollowUpE2E {

    private static final String SEND = ".actions button.main";
    private static final String END = "form[action='/followup/end'] button";
    private static final String TOLD = ".notice[role=status]";

    private final LaunchedSystem system = LaunchedSystem.get();
    private final JsonObject receipt =
            system.anonymous().post("/complaints", Walk.COMPLAINT).expect(201).json();
    private final String code = receipt.getString("receiptCode");
    private final Walk walk =
            new Walk(system, receipt.getString("caseNumber"), system.anonymous().with("Receipt-Code", code));

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "goes by keyboard alone on a telephone: the code, what we asked for, files, the withdrawal; each page fits"
                    + " and is open to everybody")
    void keyboard() throws IOException {
        walk.complete("intake", "screenComplaint", "NEED_MORE_INFORMATION", "{\"question\":\"いつのことですか。\"}");
        try (var browser = Browser.open(Setup.phone())) {
            browser.go("/followup?lang=ja").tabTo("#code").press("7K4M-Q2XD-9HTB-V3RW-5NCE", Keys.ENTER);
            browser.appearing(".error-summary");
            assertThat(browser.focused().getDomAttribute("class")).isEqualTo("error-summary");
            look(browser, "wrong-code", 375);
            browser.tabTo("#code").press(code.toLowerCase(Locale.ROOT).replace("-", ""), Keys.ENTER);
            browser.appearing(END);
            assertThat(browser.text("#asked + .said")).isEqualTo("いつのことですか。");
            assertThat(browser.text()).contains("期限", walk.number()).doesNotContain("おたずねしていることはありません");
            look(browser, "asked", 375);

            browser.tabTo("#message button.main").press(Keys.ENTER).appearing(".error-summary");
            assertThat(browser.focused().getDomAttribute("class")).isEqualTo("error-summary");
            browser.tabTo("#text").press("4月3日です。").tabTo("#message button.main");
            browser.press(Keys.ENTER).arriveAt("/followup\\?told=sent");
            assertThat(browser.text(TOLD)).contains("送りました");
            assertThat(browser.text("#now")).contains("内容を確かめています");

            browser.tabTo("a[href='/followup/files']").press(Keys.ENTER).arriveAt("/followup/files");
            browser.tabTo("#text").press("届いたメールです。").tabTo("#sending button.main");
            browser.press(Keys.ENTER).appearing(".error-summary");
            look(browser, "files-none", 375);
            assertThat(browser.value("#text")).isEqualTo("届いたメールです。");
            browser.one("#files").sendKeys(file("𠮷野さんからのメール.txt"));
            browser.tabTo("#sending button.main").press(Keys.ENTER).arriveAt("/followup\\?told=sent");
            assertThat(browser.text(".stream")).contains("届いたメールです。", "𠮷野さんからのメール.txt", "4月3日です。");

            browser.tabTo("a[href='/followup/withdrawal']").press(Keys.ENTER).arriveAt("/followup/withdrawal");
            look(browser, "withdrawal", 375);
            browser.tabTo("#reason").press("解決したため").tabTo(SEND);
            browser.press(Keys.ENTER).arriveAt("/followup\\?told=withdrawn");
            assertThat(browser.text(TOLD)).contains("取下げを受け付けました");
            assertThat(browser.all("a[href='/followup/withdrawal']")).isEmpty();
            look(browser, "withdrawn", 375);

            browser.tabTo(END).press(Keys.ENTER).arriveAt("/followup\\?told=ended");
            look(browser, "ended", 375);
            assertNothingIsLeft(browser);
        }
    }

    @Test
    @DisplayName("needs no scripts, in English: coming back after asking the business, the other language, files, and a"
            + " review of the closing")
    void without_scripts() throws IOException {
        walk.complete("intake", "screenComplaint", "CONTACT_HOLDER_FIRST", "{\"advice\":\"お客様窓口があります。\"}");
        try (var browser = Browser.open(Setup.desk().in("en").withoutScripts())) {
            browser.go("/followup?lang=en").fill("code", code).click(SEND).appearing("#resume");
            look(browser, "contact-en");
            browser.fill("contactedOn-year", "2999")
                    .fill("contactedOn-month", "2")
                    .fill("contactedOn-day", "30");
            browser.click("#resume button.main").appearing(".error-summary");
            assertThat(browser.all(".error-list li")).hasSize(2);
            assertThat(browser.value("[name=contactedOn-day]")).isEqualTo("30");
            browser.fill("contactedOn-year", "2026")
                    .fill("contactedOn-month", "6")
                    .fill("contactedOn-day", "1");
            browser.choose("outcome", "UNSATISFIED")
                    .click("#resume button.main")
                    .arriveAt("/followup\\?told=resumed");
            assertThat(browser.text(TOLD)).contains("We received it");

            browser.fill("text", "A word more\nand a second line").click(".langs button[lang=ja]");
            browser.appearing("html[lang=ja]");
            assertThat(browser.value("#text")).isEqualTo("A word more\nand a second line");
            browser.click(".langs button[lang=en]").appearing("html[lang=en]");
            browser.click("#message button.main").arriveAt("/followup\\?told=sent");
            assertThat(browser.text(".stream")).contains("and a second line");

            browser.click("a[href='/followup/files']").arriveAt("/followup/files");
            browser.one("#files").sendKeys(file("good.txt") + "\n" + file("empty.txt", ""));
            browser.click(SEND).appearing(".error-summary");
            assertThat(browser.text(".error-summary")).contains("\"empty.txt\" could not be taken");
            look(browser, "files-en");
            browser.one("#files").sendKeys(file("good.txt"));
            browser.click(SEND).arriveAt("/followup\\?told=sent");

            closed();
            browser.go("/followup").click("#review button").appearing(".error-summary");
            look(browser, "closed-en");
            browser.fill("reason", "There is something.").click("#review button");
            browser.arriveAt("/followup\\?told=review");
            assertThat(browser.text("#now")).contains("review");
            look(browser, "review-en");
        }
    }

    @Test
    @DisplayName("asks whether it is settled, keeps the answer when the visit has run out, and shows nothing after it")
    void ran_out() {
        walk.complete("intake", "screenComplaint", "ACCEPTED", "{}");
        system.as("licensee1")
                .post("/cases/" + walk.number() + "/answers", "{\"text\":\"止めました。\"}")
                .expect(201);
        walk.complete("investigator", "reviewAnswer", "SUFFICIENT", "{\"summary\":\"止めたとの回答です。\"}");
        try (var browser = Browser.open(Setup.desk())) {
            browser.go("/followup?lang=ja").fill("code", code).click(SEND).appearing("#answer");
            assertThat(browser.text(".stream")).contains("止めたとの回答です。");
            look(browser, "answer", 1280);
            browser.choose("satisfied", "false").fill("comment", "まだ届きます。\nきのうも来ました。");
            browser.driver().manage().addCookie(new Cookie("followup", "run-out"));
            browser.click("#answer button").appearing("#code");
            assertThat(browser.text(".notice")).contains("時間がたったため、照会ページを閉じました");
            look(browser, "ran-out", 1280);
            assertNothingIsLeft(browser);

            browser.go("/followup").fill("code", code).click(SEND).appearing("#answer");
            browser.fill("text", "書きかけの\n文章");
            browser.driver().manage().addCookie(new Cookie("followup", "run-out"));
            leaveAloneFor15Minutes(browser);
            browser.appearing("#code");
            assertThat(browser.text(".notice")).contains("時間がたったため、照会ページを閉じました");
            browser.click(".langs button[lang=en]").appearing("html[lang=en]");
            browser.click(".langs button[lang=ja]").appearing("html[lang=ja]");
            browser.fill("code", code).click(SEND).appearing("#answer");
            assertThat(browser.value("#text")).isEqualTo("書きかけの\n文章");
            browser.choose("satisfied", "false").fill("comment", "まだ届きます。");
            browser.click("#answer button").arriveAt("/followup\\?told=answered");
            assertThat(browser.text("#now")).contains("事実を調べています");
            look(browser.resize(Setup.phone()), "answered", 375);
        }
    }

    @Test
    @DisplayName("never does to one case what was meant for another that a second window shows")
    void two_windows() {
        var other = system.anonymous()
                .post("/complaints", Walk.COMPLAINT)
                .expect(201)
                .json();
        try (var browser = Browser.open(Setup.phone())) {
            browser.go("/followup?lang=ja").fill("code", code).click(SEND).appearing(END);
            browser.fill("text", "この受付番号への文章");
            var first = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.go("/followup").click(END).arriveAt("/followup\\?told=ended");
            browser.fill("code", other.getString("receiptCode")).click(SEND).appearing(END);

            browser.driver().switchTo().window(first);
            browser.click("#message button.main").appearing("#code");

            assertThat(browser.text(".notice")).contains("まだ送っていません");
            assertThat(system.anonymous()
                            .with("Receipt-Code", other.getString("receiptCode"))
                            .get("/followup")
                            .json()
                            .getJsonArray("messages"))
                    .isEmpty();
            browser.fill("code", code).click(SEND).appearing(END);
            browser.click("#message button.main").arriveAt("/followup\\?told=sent");
            assertThat(walk.told()).contains("この受付番号への文章");
        }
    }

    /** As if the time had passed, and somebody looked at the window again. */
    private static void leaveAloneFor15Minutes(Browser browser) {
        browser.driver().executeScript("""
                const later = Date.now() + 15 * 60000;
                Date.now = () => later;
                document.dispatchEvent(new Event('visibilitychange'));
                """);
    }

    private void closed() {
        walk.complete(
                        "intake",
                        "screenComplaint",
                        "OUT_OF_SCOPE",
                        "{\"reason\":\"NOT_PRIVACY\",\"explanation\":\"配達の遅れは扱えません。\",\"whoHelps\":[\"CONSUMER_HOTLINE\"]}")
                .close("supervisor");
    }

    /** "Back" leads to nothing of the case, and neither addresses nor what pages may store hold number or code. */
    private void assertNothingIsLeft(Browser browser) {
        var driver = browser.driver();
        assertThat(String.valueOf(
                        driver.executeScript("return JSON.stringify([localStorage, sessionStorage, document.cookie])")))
                .doesNotContain(code, walk.number(), "4月3日", "止めた", "まだ届きます");
        do {
            assertThat(browser.text()).doesNotContain(walk.number(), "4月3日", "止めた");
            assertThat(driver.getCurrentUrl()).doesNotContain(code, walk.number());
            driver.navigate().back();
        } while (String.valueOf(driver.getCurrentUrl()).startsWith("http"));
    }

    /** With scripts off axe cannot run; the page must fit all the same. */
    private static void look(Browser browser, String name) {
        browser.screenshot("followup-" + name);
        assertThat(browser.contentWidth()).as(name).isLessThanOrEqualTo(1280);
    }

    private static void look(Browser browser, String name, int width) {
        browser.screenshot("followup-" + name);
        assertThat(browser.contentWidth()).as(name).isLessThanOrEqualTo(width);
        assertThat(browser.axe()).as(name).isEmpty();
    }

    private String file(String name) throws IOException {
        return file(name, "広告のメールです。\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
