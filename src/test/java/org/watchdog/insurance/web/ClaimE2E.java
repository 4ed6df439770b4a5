package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.launcher.StandInInsurer.Trouble;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;

/** The loss of an incident, in the browser of everybody who has a part in it. */
@DisplayName("The loss of an incident")
class ClaimE2E {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("goes from the holder's notice to the payment, with an insurer that fails on the way")
    void to_the_payment() {
        var today = NoticedClaim.today(system);
        var incident = reported(today);
        var number = noticed(incident, today);
        var claim = new NoticedClaim(
                system,
                system.as("insurance").get("/claims/" + number).expect(200).json());
        system.insurer().make(number, Trouble.FAILS, Trouble.DROPS_THE_ANSWER);

        try (var desk = Browser.open(Setup.desk())) {
            desk.signIn("insurance").go("/claims");
            look(desk, "list", 1280);
            desk.go("/cases/" + number);
            look(desk, "noticed", 1280);
            desk.go("/tasks/" + claim.task("insurance", "setReserve").getString("id"));
            look(desk, "reserve", 1280);
            claim.complete("insurance", "setReserve", "SET", "{\"amountYen\": 350000, \"reason\": \"見込み\"}")
                    .expect(200);
            claim.awaitHandOver("trouble", "FAILED");
            desk.go("/claims/" + number);
            assertThat(desk.text("main")).contains("保険会社の側で失敗しました", "送信待ち");
            look(desk, "failed", 1280);
            desk.click("button[value=handover]").arriveAt("/claims/" + number + "\\?done=recorded");
            claim.awaitHandOver("trouble", "NO_ANSWER");
            desk.go("/claims/" + number).click("button[value=handover]");
            claim.awaitHandOver("state", "TAKEN");
            desk.go("/claims/" + number);
            assertThat(desk.all("button[value=handover]"))
                    .as("nothing waits any more")
                    .isEmpty();
            desk.fill("reserve-amountYen", "90000000").click("button[value=preview]");
            assertThat(desk.text("main")).contains("限度額を超える");
            look(desk.resize(Setup.phone()), "preview", 375);
            claim.complete("insurance", "recordConsent", "GIVEN", "{\"on\": \"" + today + "\"}")
                    .expect(200);
        }
        try (var other = Browser.open(Setup.desk().in("en"))) {
            other.go("/sign-in?lang=en").signIn("insurance2");
            other.go("/cases/" + number + "?lang=en");
            look(other, "approval-en", 1280);
            claim.complete("insurance2", "approvePayment", "APPROVED", "{}").expect(200);
            other.go("/cases/" + number);
            assertThat(other.text("main")).contains("250,000 yen", "taken by the insurer");
        }
        try (var holder = Browser.open(Setup.phone())) {
            holder.signIn("licensee1").go("/cases/" + number);
            assertThat(holder.text("main")).contains("250,000円", "保険金の支払を記録しました");
            look(holder, "holder", 375);
        }
        assertThat(system.insurer().claims()).containsKey(number);
    }

    private String reported(LocalDate today) {
        return system.as("licensee1")
                .post("/incidents", """
                        {"report": "PROMPT", "discoveredOn": "%s", "outline": "名簿が流出しました。", "phenomena": ["LEAK"],
                         "dataItems": ["NAME"], "persons": 12, "secondaryDamage": {"state": "NONE"}}""".formatted(today))
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private static String noticed(String incident, LocalDate today) {
        try (var browser = Browser.open(Setup.phone())) {
            browser.signIn("licensee1").go("/cases/" + incident);
            browser.click("a[href='/claims/new?caseNumber=" + incident + "']").arriveAt("/claims/new\\?.*");
            browser.click("main .btn.main");
            browser.appearing(".error-summary");
            look(browser, "notice-errors", 375);
            browser.choose("event", "UNAUTHORISED_ACCESS")
                    .fill("damagesYen", "300000")
                    .fill("defenceYen", "50000");
            day(browser, "occurredOn", today.minusDays(1));
            day(browser, "claimedOn", today);
            look(browser, "notice", 375);
            browser.click("main .btn.main").arriveAt("/cases/K-[0-9-]+");
            look(browser, "holder-noticed", 375);
            return browser.path().replace("/cases/", "");
        }
    }

    private static void day(Browser browser, String name, LocalDate day) {
        browser.fill(name + "-year", Integer.toString(day.getYear()))
                .fill(name + "-month", Integer.toString(day.getMonthValue()))
                .fill(name + "-day", Integer.toString(day.getDayOfMonth()));
    }

    private static void look(Browser browser, String name, int width) {
        browser.screenshot("claim-" + name + "-" + width);
        assertThat(browser.contentWidth()).as(name).isLessThanOrEqualTo(width);
        assertThat(browser.text()).as(name).doesNotContain("⟨", "null");
        assertThat(browser.axe()).as(name).isEmpty();
    }
}
