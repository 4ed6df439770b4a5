package org.watchdog.deliberation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** The whole way of the gravest kind of incident, by those who have to do with it, each at his own screen. */
@DisplayName("An incident of level 8 in a browser")
class DeliberationE2E {

    private static final List<String> VOTERS = List.of("member1", "member2", "member3");

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName(
            "goes from its grade over notice, copies, a meeting with one recusal and one early departure to a suspension of two months, its early lifting, and the certificate of destruction")
    void journey() {
        var number = BeforeCommittee.established("licensee3", "L-000003").number();
        try (var browser = Browser.open(Setup.desk())) {
            grade(browser, number);
            propose(browser, number);
            state(browser, number);
            var meeting = plan(browser, number);
            recuse(browser, number, meeting + "/items/1");
            read(browser, number, meeting + "/items/1");
            attend(browser, meeting);
            vote(browser, number, meeting);
            record(browser, number);
            lift(browser, number);
            destroy(browser, number);
        }
    }

    private void grade(Browser browser, String number) {
        take(browser, "supervisor", number, "reviewGrade");
        assertThat(browser.text("main")).contains("レベル8", "一時停止");
        browser.choose("outcome", "CONFIRM");
        done(browser, number);
    }

    private void propose(Browser browser, String number) {
        take(browser, "secretary", number, "prepareItem");
        browser.choose("outcome", "READY")
                .fill("fields.summary", "名簿を別の取引先に送りました。")
                .choose("fields.motion", "MEASURE")
                .choose("fields.measure", "SUSPENSION")
                .fill("fields.reason", "委託先の監督が足りないため、一時停止します。");
        browser.click("#complete [value=stay]");
        assertThat(browser.appearing(".error-summary").getText()).contains("期間を月の数で入力してください");
        browser.fill("fields.months", "2").fill("fields.endCondition", "委託先の監督の見直しを終えたとき");
        done(browser, number);
    }

    /** The business is told of the measure that is intended, and states its case. */
    private void state(Browser browser, String number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> system.as("licensee3").get("/cases/" + number).expect(200));
        as(browser, "licensee3").go("/cases/" + number);
        assertThat(browser.text("main")).contains("一時停止");
        browser.go("/cases/" + number + "/statements")
                .fill("text", "委託先の監督を見直しています。")
                .click("#statement button.main")
                .arriveAt("/cases/" + number + ".*");
    }

    private String plan(Browser browser, String number) {
        Prepared.task("chair", number, "decideItem");
        var today = LocalDate.parse(BeforeCommittee.today());
        as(browser, "secretary").go("/meetings/new");
        browser.choose("committee", "measures")
                .choose("form", "MEETING")
                .fill("on-year", String.valueOf(today.getYear()))
                .fill("on-month", String.valueOf(today.getMonthValue()))
                .fill("on-day", String.valueOf(today.getDayOfMonth()))
                .fill("place", "会議室1")
                .choose("items", number)
                .click("main form .main")
                .arriveAt("/meetings/\\d+");
        return browser.path();
    }

    private void recuse(Browser browser, String number, String item) {
        as(browser, "member6").go(item).click("#declare summary");
        browser.one("#own-reason").sendKeys("親族が勤めています。");
        browser.click("#declare .harm");
        browser.go("/cases/" + number + "/copy");
        assertThat(browser.text()).doesNotContain("議案書");
        browser.go(item);
        assertThat(browser.text()).contains("回避").doesNotContain("一時停止");
    }

    private void read(Browser browser, String number, String item) {
        as(browser, "member1").go(item).click(".facts a[href$='/copy']").arriveAt("/cases/" + number + "/copy");
        assertThat(browser.text("main")).contains(number + "-0", "議案書", "弁明", "一時停止 2か月");
        browser.click(".files a").arriveAt("/cases/" + number + "/copy/.*/1");
        browser.one("img.leaf");
        look(browser, "/cases/" + number + "/copy");
    }

    private void attend(Browser browser, String meeting) {
        as(browser, "secretary").go(meeting);
        for (var user : List.of("chair", "member1", "member2", "member3", "member4")) {
            browser.click("[data-user=" + user + "][value=true]");
            browser.appearing("[data-user=" + user + "][value=false]");
        }
        assertThat(browser.text("#agenda-part")).contains("成立", "出席5人");
    }

    private void vote(Browser browser, String number, String meeting) {
        var item = meeting + "/items/1";
        as(browser, "chair").go(item).choose("secret", "false").click("#open button");
        assertThat(browser.text("#vote")).contains("一時停止 2か月");
        ballot(browser, item);
        for (var member : VOTERS) {
            as(browser, member).go("/tasks?view=mine&q=" + number);
            browser.click("a[href='/tasks/castVote-" + number + "']").arriveAt(item);
            ballot(browser, item);
        }
        as(browser, "secretary").go(meeting).click("[data-user=member4][value=false]");
        browser.appearing("[data-user=member4][value=true]");
        as(browser, "chair").go(item).click("#close button");
        assertThat(browser.text("#vote")).contains("可決", "賛成4票");
        take(browser, "chair", number, "decideItem");
        browser.choose("outcome", "VOTED").choose("fields.closed", "true");
        done(browser, number);
    }

    private static void ballot(Browser browser, String item) {
        browser.choose("choice", "YES").one("#cast textarea").sendKeys("相当です。");
        browser.click("#cast button");
        assertThat(browser.text("h1")).contains("票を確かめる");
        browser.click("[name=sure]").arriveAt(item);
        assertThat(browser.text("#vote")).contains("あなたの席の票は、投じられました。");
    }

    private void record(Browser browser, String number) {
        take(browser, "secretary", number, "writeMinutes");
        browser.choose("outcome", "WRITTEN").fill("fields.discussion", "異論はありませんでした。");
        done(browser, number);
        var approve = Prepared.task("chair", number, "approveMinutes");
        as(browser, "chair").go("/cases/" + number + "/minutes");
        assertThat(browser.text("main")).contains("委員 六郎", "委員 四季", "退席", "委員 五月", "一時停止 2か月", "可決しました");
        look(browser, "/cases/" + number + "/minutes");
        browser.go("/tasks/" + approve).click("form[action$='/claim'] button").choose("outcome", "APPROVED");
        done(browser, number);
        browser.go("/cases/" + number + "/minutes");
        assertThat(browser.text("main")).contains("承認されました");
    }

    /**
     * The mark is suspended from midnight on, which everybody can see, and again in force when the condition is met.
     */
    private void lift(Browser browser, String number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                system.as("supervisor").get("/cases/" + number).text())
                        .contains("TO_COME"));
        system.advanceClock("P1D");
        Prepared.task("secretary", number, "liftSuspension");
        browser.go("/register/L-000003");
        assertThat(browser.text("main")).contains("一時停止");
        take(browser, "secretary", number, "liftSuspension");
        browser.choose("outcome", "LIFTED")
                .choose("fields.conditionMet", "true")
                .fill("fields.reason", "委託先の監督の見直しを、記録で確かめました。");
        done(browser, number);
        assertThat(SignedIn.as("licensee3").get("/cases/" + number).expect(200).text())
                .contains("一時停止");
        assertThat(system.as("supervisor").get("/cases/" + number).expect(200).text())
                .contains("LIFTED");
    }

    private void destroy(Browser browser, String number) {
        take(browser, "secretary", number, "collectCopies");
        browser.choose("outcome", "ALL_ACCOUNTED").choose("fields.accounted", "true");
        done(browser, number);
        system.advanceClock("P8D");
        take(browser, "secretary2", number, "confirmDestruction");
        browser.choose("outcome", "DESTROYED").choose("fields.destroyed", "true");
        done(browser, number);
        browser.go("/cases/" + number + "/copies");
        assertThat(browser.text("main")).contains("廃棄しました", number + "-07");
        look(browser, "/cases/" + number + "/copies");
        var certificate = browser.one("a[href$='/copies/certificate']");
        assertThat(certificate.getText()).contains("廃棄証明（PDF）を保存する");
        assertThat(SignedIn.as("secretary2")
                        .get("/cases/" + number + "/copies/certificate")
                        .expect(200)
                        .header("Content-Type"))
                .hasValue("application/pdf");
    }

    /** Opens his task of this kind and claims it, at his own screen. */
    private static void take(Browser browser, String user, String number, String kind) {
        var task = Prepared.task(user, number, kind);
        as(browser, user)
                .go("/tasks?view=group&q=" + number)
                .click("th a[href='/tasks/" + task + "']")
                .arriveAt("/tasks/" + task)
                .click("form[action$='/claim'] button");
    }

    private static void done(Browser browser, String number) {
        browser.click("#complete [value=stay]").arriveAt("/cases/" + number + ".*");
        assertThat(browser.text("main [role=status]")).contains("完了しました");
    }

    /** Somebody else sits down. */
    private static Browser as(Browser browser, String user) {
        browser.go("/sign-in").driver().manage().deleteAllCookies();
        return browser.signIn(user);
    }

    private static void look(Browser browser, String page) {
        var softly = new SoftAssertions();
        for (var language : List.of("en", "ja")) {
            browser.go(page + "?lang=" + language);
            for (var window : List.of(Setup.phone(), Setup.desk())) {
                browser.resize(window);
                softly.assertThat(browser.axe()).as(page + language).isEmpty();
                softly.assertThat(browser.contentWidth()).as(page + language).isLessThanOrEqualTo(window.width());
                softly.assertThat(browser.text()).as(page + language).doesNotContain("⟨");
                browser.screenshot("deliberation" + page.replaceAll("[^a-z]+", "-") + language + "-" + window.width());
            }
        }
        softly.assertAll();
    }
}
