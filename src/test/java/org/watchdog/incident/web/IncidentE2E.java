package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** The privacy officer of a business who has an incident to report, and staff who learnt of one. */
@DisplayName("An incident in a browser")
class IncidentE2E {

    private static final String GO_ON = ".actions button.main";

    @Test
    @DisplayName(
            "is reported on a telephone by keyboard alone, saved and gone on with, and the clocks follow the answers")
    void telephone() {
        SignedIn.as("licensee3").post("/incidents/new/discard", Map.of()).expect(303);
        var discovered = ReportForm.today().minusDays(2);
        try (var browser = Browser.open(Setup.phone())) {
            browser.signIn("licensee3").arriveAt("/cases");
            look(browser, "portal", 375);
            browser.tabTo("main a[href='/incidents/new']").press(Keys.ENTER).arriveAt("/incidents/new");
            look(browser, "kind", 375);
            browser.tabTo("[name=report]").press(Keys.SPACE);
            browser.tabTo(GO_ON).press(Keys.ENTER).arriveAt("/incidents/new/discovery");
            browser.tabTo(GO_ON).press(Keys.ENTER);
            browser.appearing(".error-summary");
            assertThat(browser.focused().getDomAttribute("class")).isEqualTo("error-summary");
            type(browser, "discoveredOn", discovered);
            browser.tabTo("#outline").press("𠮷野の請求書を、別の会社に送りました。");
            assertThat(browser.appearing("#duties .clock").getText()).contains("当機構", "1日目");
            browser.tabTo("[name=phenomena]").press(Keys.SPACE);
            look(browser, "discovery", 375);
            browser.tabTo("[name=save]").press(Keys.ENTER).arriveAt("/incidents/new\\?told=kept");
            look(browser, "kept", 375);

            browser.go("/cases");
            look(browser, "portal-begun", 375);
            browser.tabTo("a[href='/incidents/new/resume']").press(Keys.ENTER).arriveAt("/incidents/new/persons");
            browser.tabTo("[name=dataItems]").press(Keys.SPACE);
            browser.tabTo("#persons").press("1200");
            browser.tabTo("[name=medium]");
            browser.appearing("#duties .clock + .clock .here");
            assertThat(browser.text("#duties")).contains("個人情報保護委員会", "あと");
            look(browser, "persons", 375);
            browser.tabTo(GO_ON).press(Keys.ENTER).arriveAt("/incidents/new/response");
            browser.tabTo("[name='secondaryDamage.state']").press(Keys.SPACE);
            look(browser, "response", 375);
            browser.tabTo(GO_ON).press(Keys.ENTER).arriveAt("/incidents/new/check");
            if (!browser.all("#same-new").isEmpty()) {
                browser.tabTo("[name=same]").press(Keys.SPACE, Keys.UP);
            }
            look(browser, "check", 375);
            browser.tabTo(GO_ON).press(Keys.ENTER).arriveAt("/cases/I-.*/receipt");
            assertThat(browser.text("main")).contains("報告を受け付けました", "様式2", "確報を送ってください");
            look(browser, "receipt", 375);
            browser.tabTo("main a[href^='/cases/I-']:not([download])")
                    .press(Keys.ENTER)
                    .arriveAt("/cases/I-[0-9-]+");
            look(browser, "holder", 375);
            look(browser.resize(Setup.desk()), "holder", 1280);
        }
    }

    @Test
    @DisplayName("works without scripts, in English, with a second report that shows what changed")
    void plain() {
        var form = ReportForm.fresh("licensee2").filled();
        var number = form.sent();
        try (var browser = Browser.open(Setup.desk().in("en").withoutScripts())) {
            browser.go("/sign-in?lang=en").signIn("licensee2");
            browser.go("/cases/" + number + "?lang=en");
            fits(browser, "holder-en", 1280);
            browser.click("a[href$='/reports/new']").arriveAt("/incidents/.*/reports/new");
            assertThat(browser.text("main")).contains("The prompt report has arrived already");
            fits(browser, "next-en", 1280);
            browser.choose("report", "FINAL").click(GO_ON).arriveAt(".*/discovery");
            assertThat(browser.value("#outline")).startsWith("請求書");
            browser.click(GO_ON);
            browser.appearing(".error-summary");
            fits(browser, "errors-en", 1280);
            type(browser, "occurredOn", form.discovered.minusDays(1));
            browser.choose("discoveredHow", "CLIENT")
                    .choose("eventClass", "MIS_SENT")
                    .choose("phenomena", "LOSS");
            browser.click(GO_ON).arriveAt(".*/persons");
            browser.fill("persons", "1300").click("[name=specialCareRequired]").click(GO_ON);
            browser.arriveAt(".*/response");
            browser.click("#duties summary");
            assertThat(browser.text("#duties")).contains("Special care-required data is concerned");
            for (var field : new String[] {
                "course", "cause", "secondaryDamage.text", "personsResponse", "publication.reason", "prevention"
            }) {
                browser.fill(field, "Told in " + field);
            }
            browser.choose("origin", "OWN_STAFF").choose("causes", "NO_CHECK").choose("publication.state", "NONE");
            browser.click("[name=add]").arriveAt(".*more=1.*");
            browser.one("[name='reportedTo.2.to'] option[value=PPC]").click();
            fits(browser, "response-en", 1280);
            browser.click("[name=back]").arriveAt(".*/persons");
            browser.click(GO_ON).arriveAt(".*/response");
            browser.click(GO_ON).arriveAt(".*/check");
            fits(browser, "check-en", 1280);
            browser.click(GO_ON).arriveAt("/cases/" + number + "/reports/2/receipt");
            fits(browser, "receipt-en", 1280);
            browser.go("/cases/" + number + "/reports/2").click("main details summary");
            assertThat(browser.text("main")).contains("What changed since report 1", "1,200", "1,300", "Loss");
            fits(browser, "report-en", 1280);
        }
    }

    @Test
    @DisplayName("is entered by staff from a complaint, and both cases lead to each other")
    void staff() {
        var complaint = Prepared.filed();
        var form = ReportForm.fresh("investigator");
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn("investigator").go("/cases/" + complaint);
            browser.click("a[href='/incidents/new?complaint=" + complaint + "']")
                    .arriveAt("/incidents/new\\?.*");
            look(browser, "staff-kind", 1280);
            browser.choose("report", "PROMPT").click(GO_ON).arriveAt(".*/discovery");
            type(browser, "discoveredOn", form.discovered);
            browser.fill("outline", "苦情から、名簿の紛失がわかりました。").choose("phenomena", "LOSS");
            look(browser, "staff-discovery", 1280);
            browser.click(GO_ON).arriveAt(".*/persons");
            browser.choose("dataItems", "NAME")
                    .fill("persons", "0")
                    .click(GO_ON)
                    .arriveAt(".*/response");
            browser.choose("secondaryDamage.state", "FEARED").click(GO_ON).arriveAt(".*/check");
            look(browser, "staff-check", 1280);
            browser.click(GO_ON).arriveAt("/cases/I-.*/receipt");
            browser.click("main a[href^='/cases/I-'].main").arriveAt("/cases/I-[0-9-]+");
            look(browser, "staff-case", 1280);
            look(browser.resize(Setup.phone()), "staff-case", 375);
            browser.resize(Setup.desk()).click("a[href$='/reports']").arriveAt(".*/reports");
            look(browser, "staff-reports", 1280);
            browser.click(".case-head a[href='/cases/" + complaint + "']").arriveAt("/cases/" + complaint);
            assertThat(browser.all(".case-head a[href^='/cases/I-']")).hasSize(1);
        }
    }

    private static void type(Browser browser, String name, LocalDate day) {
        ReportForm.day(name, day).forEach(browser::fill);
    }

    private static void look(Browser browser, String name, int width) {
        fits(browser, name, width);
        assertThat(browser.axe()).as(name).isEmpty();
    }

    /** With scripts off axe cannot run; the page must fit all the same. */
    private static void fits(Browser browser, String name, int width) {
        browser.screenshot("incident-" + name + "-" + width);
        assertThat(browser.contentWidth()).as(name).isLessThanOrEqualTo(width);
        assertThat(browser.text()).as(name).doesNotContain("⟨", "null");
    }
}
