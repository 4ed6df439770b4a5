package org.watchdog.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.complaint.web.PublicForm.Upload;
import org.watchdog.system.LaunchedSystem;

@DisplayName("A page of one case, sent after a second window has opened another,")
class TwoWindowsIT {

    private final LaunchedSystem system = LaunchedSystem.get();
    private final PublicForm browser = new PublicForm();
    private final JsonObject shown = filed();
    private final JsonObject open = filed();

    @BeforeEach
    void open_one_after_the_other() {
        for (var receipt : List.of(shown, open)) {
            browser.post("/followup", Map.of("code", receipt.getString("receiptCode")))
                    .expect(303);
        }
    }

    @Test
    @DisplayName("withdraws neither, and gives the reason back behind the code")
    void withdrawal() {
        var refused = browser.post("/followup/withdrawal", Map.of("case", number(shown), "reason", "解決しました"))
                .expect(409);

        assertThat(refused.text()).contains("name=\"code\"", "解決しました");
        assertThat(state(shown)).isEqualTo("SCREENING");
        assertThat(state(open)).isEqualTo("SCREENING");

        browser.post("/followup/withdrawal", Map.of("case", number(open))).expect(303);

        assertThat(state(shown)).isEqualTo("SCREENING");
        assertThat(state(open)).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("gives its files to neither, and the text back behind the code")
    void files() {
        var refused = browser.followUpUpload(
                        Map.of("case", number(shown), "text", "証拠を送ります"), Upload.text("evidence.txt"))
                .expect(409);

        assertThat(refused.text()).contains("name=\"code\"", "証拠を送ります");
        assertThat(files(shown)).isEmpty();
        assertThat(files(open)).isEmpty();

        browser.followUpUpload(Map.of("case", number(open)), Upload.text("evidence.txt"))
                .expect(303);

        assertThat(files(shown)).isEmpty();
        assertThat(files(open)).hasSize(1);
    }

    @Test
    @DisplayName("bears the number of the case it shows in every form that does something")
    void every_form() {
        for (var page : List.of("/followup", "/followup/withdrawal", "/followup/files")) {
            var text = browser.get(page).expect(200).text();

            assertThat(text.split("<form", -1))
                    .filteredOn(form -> form.contains("method=\"post\"") && form.contains("action=\"/followup"))
                    .filteredOn(form -> !form.contains("action=\"/followup/end\""))
                    .isNotEmpty()
                    .allMatch(form -> form.contains("name=\"case\" value=\"" + number(open) + "\""));
        }
    }

    /** Filed, and so far that it can be withdrawn. */
    private JsonObject filed() {
        var receipt = system.anonymous()
                .post("/complaints", Walk.COMPLAINT)
                .expect(201)
                .json();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        followUp(receipt).getJsonArray("actions").toString().contains("WITHDRAW"));
        return receipt;
    }

    private JsonObject followUp(JsonObject receipt) {
        return system.anonymous()
                .with("Receipt-Code", receipt.getString("receiptCode"))
                .get("/followup")
                .expect(200)
                .json();
    }

    private static String number(JsonObject receipt) {
        return receipt.getString("caseNumber");
    }

    private String state(JsonObject receipt) {
        return followUp(receipt).getString("state");
    }

    private List<JsonObject> files(JsonObject receipt) {
        return system.as("intake").get("/cases/" + number(receipt) + "/files").items();
    }
}
