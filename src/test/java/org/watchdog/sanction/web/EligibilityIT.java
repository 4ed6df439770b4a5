package org.watchdog.sanction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** From which day a business may apply, on its page (rule book 7). */
@DisplayName("When a business may apply")
class EligibilityIT {

    private static final String PAGE = "/register/L-000029/eligibility";

    @Test
    @DisplayName("is told with every time on record, which staff check before they record it, and can take back")
    void recorded() {
        var staff = SignedIn.as("secretary");
        var entered = Map.of("trigger", "NOT_ELIGIBLE", "on-year", "2026", "on-month", "2", "on-day", "28");
        assertThat(staff.get(PAGE).expect(200).text()).contains("記録はありません");

        var shown = staff.post(PAGE, entered).expect(200).text();
        assertThat(shown).contains("この内容で記録する", "2026年6月1日", "二つの読み方");
        assertThat(staff.get(PAGE).text()).contains("記録はありません");

        var sure = new HashMap<>(entered);
        sure.put("sure", "true");
        staff.post(PAGE, sure).expect(303);
        staff.post(PAGE, sure).expect(303);
        var page = SignedIn.as("auditor").get(PAGE).expect(200).text();
        assertThat(page).contains("審査の結果、不適格とされた", "R-NAP-01").doesNotContain("この記録を取り消す");
        assertThat(page.split("R-NAP-01", -1)).as("recorded once").hasSize(2);

        var bar = staff.get(PAGE).text().replaceAll("(?s).*eligibility/(\\d+)/withdraw.*", "$1");
        staff.post(PAGE + "/" + bar + "/withdraw", Map.of()).expect(303);
        staff.post(PAGE + "/" + bar + "/withdraw", Map.of()).expect(303);
        assertThat(staff.get(PAGE).text()).contains("記録はありません");
    }

    @Test
    @DisplayName("is told with a time once, also when it is recorded by several at the same moment")
    void at_once() {
        var page = "/register/L-000028/eligibility";
        var entered =
                Map.of("trigger", "NOT_ELIGIBLE", "on-year", "2026", "on-month", "3", "on-day", "2", "sure", "true");
        var staff = List.of("secretary", "secretary2", "supervisor", "supervisor2").stream()
                .map(SignedIn::as)
                .toList();

        var sent = staff.stream()
                .map(user -> CompletableFuture.supplyAsync(() -> user.post(page, entered)))
                .toList();

        assertThat(sent).allSatisfy(answer -> answer.join().expect(303));
        assertThat(staff.get(0).get(page).text().split("R-NAP-01", -1))
                .as("recorded once")
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "takes no day to come, no month of an incident that was not decided, and nothing from who may only read")
    void refused() {
        var staff = SignedIn.as("supervisor");
        var future = staff.post(PAGE, Map.of("trigger", "REVOKED", "on-year", "2199", "on-month", "2", "on-day", "1"));
        assertThat(future.expect(422).text()).contains("今日か、それより前の日");
        assertThat(staff.post(PAGE, Map.of("trigger", "INCIDENT", "on-year", "2026", "on-month", "2", "on-day", "31"))
                        .expect(422)
                        .text())
                .contains("実際にある日", "月の数で入力");

        SignedIn.as("intake").post(PAGE, Map.of()).expect(403);
        SignedIn.as("licensee1").get(PAGE).expect(403);
        staff.get("/register/L-999999/eligibility").expect(404);
        staff.post(PAGE + "/x/withdraw", Map.of()).expect(404);
    }

    @Test
    @DisplayName("at all is walked question by question, without a name, by anybody who is signed in")
    void walk() {
        var reader = SignedIn.as("licensee1");
        assertThat(reader.get("/calculators/eligibility").expect(200).text()).doesNotContain("id=\"answer\"");

        assertThat(reader.get("/calculators/eligibility?IMPRISONMENT=true").text())
                .contains("いまは申請できません", "まだ答えていない問い");
        assertThat(reader.get("/calculators/eligibility?IMPRISONMENT=true&ended.IMPRISONMENT-year=2199"
                                + "&ended.IMPRISONMENT-month=2&ended.IMPRISONMENT-day=31")
                        .expect(422)
                        .text())
                .contains("ある日付を入力");
        assertThat(LaunchedSystem.get()
                        .anonymous()
                        .get("/calculators/eligibility")
                        .status())
                .isNotEqualTo(200);
    }
}
