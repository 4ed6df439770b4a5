package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.Browser;
import org.watchdog.system.Browser.Setup;
import org.watchdog.system.LaunchedSystem;

/** Facts and grade of a case, as the staff work on them. */
@DisplayName("The grade of a case in a browser")
class GradeE2E {

    private static final Map<String, String> FACTS = Map.of(
            "data", "SENSITIVE_OR_FINANCIAL",
            "cause", "DEFICIENT_CONTROLS",
            "malicious", "NO",
            "secondaryDamage", "FEARED",
            "response", "ADEQUATE",
            "history", "NONE");

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("comes from the form of the facts, whose errors keep what was typed; no scripts are needed")
    void facts() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();
        var task = walk.task("investigator", "establishFacts").getString("id");
        system.as("investigator").post("/tasks/" + task + "/claim").expect(200);
        try (var browser = Browser.open(Setup.desk().withoutScripts())) {
            browser.signIn("investigator").go("/tasks/" + task).choose("outcome", "DONE");
            browser.fill("fields.persons", "1200").fill("fields.personsEvidence", "会員の一覧による");
            browser.click("#complete [value=stay]");
            assertThat(browser.appearing(".error-summary").getText()).contains("原因の根拠：入力してください", "情報の種類：選んでください");
            assertThat(browser.value("[name='fields.personsEvidence']")).isEqualTo("会員の一覧による");

            FACTS.forEach((fact, word) ->
                    browser.choose("fields." + fact, word).fill("fields." + fact + "Evidence", "記録による"));
            browser.click("#complete [value=stay]").arriveAt("/cases/" + walk.number() + ".*");

            assertThat(browser.text("main")).contains("レベル8になる理由", "根拠：会員の一覧による", "公式の数値ではありません");
        }
    }

    @Test
    @DisplayName("is read in Japanese and English, on a telephone and at a desk, without an obstacle")
    void everywhere() {
        var walk = Walk.file(system, Walk.COMPLAINT).violation();
        walk.complete("investigator", "establishFacts", "DONE", Walk.GRAVE_FACTS);
        for (var setup : List.of(
                Setup.phone(),
                Setup.desk(),
                Setup.phone().in("en"),
                Setup.desk().in("en"))) {
            try (var browser = Browser.open(setup)) {
                browser.signIn("supervisor")
                        .go("/cases/" + walk.number() + "?lang=" + setup.language() + "#grade")
                        .appearing("html[lang=" + setup.language() + "] #grade");

                assertThat(browser.axe()).isEmpty();
                assertThat(browser.contentWidth()).isLessThanOrEqualTo(setup.width());
                browser.screenshot("grade-" + setup.language() + "-" + setup.width());
                browser.go("/cases?level=8");
                assertThat(browser.axe()).isEmpty();
                assertThat(browser.contentWidth()).isLessThanOrEqualTo(setup.width());
                browser.screenshot("cases-" + setup.language() + "-" + setup.width());
            }
        }
    }
}
