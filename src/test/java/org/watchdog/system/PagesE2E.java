package org.watchdog.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Browser.Setup;

/** Every page that opens after the sign-in, as each role that has pages of its own. */
@DisplayName("Every page behind the sign-in")
class PagesE2E {

    private static final List<Setup> WINDOWS = List.of(Setup.desk(), Setup.phone());

    @ParameterizedTest
    @ValueSource(strings = {"intake", "supervisor", "auditor", "admin", "insurance", "licensee1"})
    @DisplayName("is clean for axe, fits a telephone and a desk, and speaks both languages")
    void is_clean(String user) {
        var number = Prepared.filed();
        var task = Prepared.task("intake2", number, "screenComplaint");
        var mine = user.equals("intake") ? Prepared.claimed(user, Prepared.filed(), "screenComplaint") : "";
        var softly = new SoftAssertions();
        try (var browser = Browser.open(Setup.desk())) {
            browser.signIn(user);
            for (var language : List.of("ja", "en")) {
                browser.go("/register?lang=" + language);
                for (var page : pages(user, number, task, mine)) {
                    browser.go(page);
                    for (var window : WINDOWS) {
                        look(browser.resize(window), window, softly, user + " " + language + " " + page);
                    }
                }
            }
        }
        softly.assertAll();
    }

    private static void look(Browser browser, Setup window, SoftAssertions softly, String where) {
        var what = where + " at " + window.width();
        softly.assertThat(browser.axe()).as(what).isEmpty();
        softly.assertThat(browser.contentWidth()).as(what).isLessThanOrEqualTo(window.width());
        softly.assertThat(browser.text())
                .as(what)
                .doesNotContain("⟨", "null", "手続きを終えられませんでした", "could not be finished");
    }

    private static List<String> pages(String user, String number, String task, String mine) {
        var shown = "/cases/" + number;
        return switch (user) {
            case "intake" ->
                List.of(
                        "/tasks",
                        "/tasks?view=mine",
                        "/tasks?q=nothing",
                        "/tasks/" + task,
                        "/tasks/" + mine,
                        "/cases",
                        shown,
                        shown + "?tab=parties",
                        shown + "/diagram",
                        shown + "/letters",
                        "/mails",
                        "/mails?view=waiting",
                        "/register",
                        "/register/L-000001",
                        "/calculators/deadline?from=2026-05-01&count=10&unit=BUSINESS_DAYS",
                        "/calculators/deadline?count=x",
                        "/calculators/severity?reporter=GRANTED&persons=1200&data=SENSITIVE_OR_FINANCIAL&cause=DEFICIENT_CONTROLS&malicious=false&secondaryDamage=FEARED&response=ADEQUATE&history=NONE",
                        "/calculators/severity?persons=x",
                        "/calculators/reporting-duty?knownOn=2026-04-01&persons=200&wrongfulPurposeFeared=true",
                        "/incidents/new",
                        "/audit",
                        "/nowhere");
            case "supervisor" ->
                List.of(
                        "/tasks?view=all",
                        "/tasks/" + task,
                        "/register/L-000001/eligibility",
                        "/calculators/eligibility?IMPRISONMENT=true&FOREIGN_COMPANY=false");
            case "auditor" ->
                List.of("/tasks", "/tasks/" + task, shown, "/audit", "/audit?caseNumber=x", "/audit/" + number);
            case "admin" -> List.of("/tasks", "/tasks/" + task, "/mails", "/demo");
            case "insurance" ->
                List.of(
                        "/policies",
                        "/policies/" + policy(),
                        "/policies/proof",
                        "/calculators/payable",
                        "/calculators/payable?salesYen=1&damagesYen=3000000&defenceYen=500000&expensesYen=5&expenseLimitYen=9",
                        "/calculators/payable?salesYen=10000000000&damagesYen=1",
                        "/calculators/payable?salesYen=-1&damagesYen=x",
                        "/calculators/person-estimate?persons=1200&data=CONTACT&found=HARDLY&highResponsibility=false&improperResponse=false",
                        "/calculators/person-estimate?persons=x",
                        "/register/L-000003/insurer");
            default ->
                List.of(
                        "/cases",
                        "/incidents/new",
                        "/claims",
                        "/claims/new",
                        "/cases/C-2026-000005",
                        "/cases/C-2026-000005/answers",
                        "/cases/C-2026-000005/files/new",
                        "/cases/C-2026-000005/letters");
        };
    }

    private static String policy() {
        return LaunchedSystem.get()
                .as("insurance")
                .get("/policies?limit=1")
                .items()
                .get(0)
                .getString("id");
    }

    @Test
    @DisplayName("offers only what its role may open: every link of the menu leads to a page")
    void menu_opens() {
        try (var browser = Browser.open(Setup.desk())) {
            for (var user : List.of("intake", "auditor", "admin", "member1", "insurance", "licensee1")) {
                browser.go("/sign-in").driver().manage().deleteAllCookies();
                browser.signIn(user);
                var links = browser.all(".site-nav a").stream()
                        .map(link -> Map.entry(user, String.valueOf(link.getDomAttribute("href"))))
                        .toList();

                assertThat(links).isNotEmpty().allSatisfy(link -> {
                    browser.go(link.getValue());
                    assertThat(browser.all(".site-nav [aria-current]"))
                            .as(link.toString())
                            .isNotEmpty();
                    assertThat(browser.text("h1")).as(link.toString()).isNotEqualTo("この操作はできません");
                });
            }
        }
    }
}
