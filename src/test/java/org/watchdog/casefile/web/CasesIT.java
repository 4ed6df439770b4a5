package org.watchdog.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.FiledCase;
import org.watchdog.system.LaunchedSystem;

@DisplayName("A case")
class CasesIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is not there for its holder before he is asked, nor ever for another (promise 6)")
    void from_the_request_on() {
        var filed = FiledCase.in(system);
        filed.task("screenComplaint");
        for (var part : List.of("", "/timeline", "/deadlines", "/letters")) {
            system.as("licensee1").get("/cases/" + filed.number() + part).expect(404);
        }
        system.as("licensee1")
                .post("/cases/" + filed.number() + "/answers", "{\"text\": \"早すぎる回答\"}")
                .expect(404);
        assertThat(numbers("licensee1", "")).doesNotContain(filed.number());

        filed.accepted();

        system.as("licensee1").get("/cases/" + filed.number()).expect(200);
        assertThat(numbers("licensee1", "")).contains(filed.number());
        for (var part : List.of("", "/timeline", "/deadlines", "/letters")) {
            system.as("licensee2").get("/cases/" + filed.number() + part).expect(404);
        }
        assertThat(numbers("licensee2", "")).doesNotContain(filed.number());
        assertThat(numbers("licensee2", "?licensee=L-000001")).isEmpty();
    }

    @Test
    @DisplayName("tells its holder who complained with consent only, and never what is the staff's")
    void consent() {
        var shared = FiledCase.in(system).accepted();
        var kept = FiledCase.in(
                        system,
                        FiledCase.COMPLAINT.replace(
                                "\"consentToShareIdentity\": true", "\"consentToShareIdentity\": false"))
                .accepted();

        var withName = seen("licensee1", shared);
        assertThat(withName.getJsonArray("parties").toString()).contains("試験 花子");
        assertThat(withName.getJsonObject("complaint"))
                .containsKeys("category", "description", "desiredOutcome", "contacted")
                .doesNotContainKeys("channel", "consentToShareIdentity", "anonymous", "proposal", "takenBy");
        assertThat(withName).doesNotContainKey("subject");
        assertThat(system.as("licensee1").get("/cases/" + kept.number()).text())
                .doesNotContain("試験 花子", "hanako@example.jp");
        assertThat(system.as("licensee1")
                        .get("/cases/" + kept.number() + "/timeline")
                        .text())
                .doesNotContain("試験 花子", "hanako@example.jp");
        assertThat(seen("intake", kept).getJsonArray("parties").toString()).contains("試験 花子", "hanako@example.jp");
        assertThat(seen("intake", kept).getJsonObject("complaint"))
                .containsKeys("channel", "consentToShareIdentity", "proposal");
        system.as("licensee1").get("/cases/" + shared.number() + "/diagram").expect(403);
    }

    @Test
    @DisplayName("is no business of the administrator, and is not there for a committee, an objection board and the"
            + " insurance desk before it is opened to them")
    void other_roles() {
        var filed = FiledCase.in(system);

        system.as("admin").get("/cases").expect(403);
        system.as("admin").get("/cases/" + filed.number()).expect(403);
        for (var user : List.of("secretary", "chair", "member1", "reviewer1", "insurance")) {
            assertThat(system.as(user).get("/cases?q=" + filed.number()).items())
                    .as(user)
                    .isEmpty();
            system.as(user).get("/cases/" + filed.number()).expect(404);
            system.as(user).post("/cases/search", "{\"name\": \"試験 花子\"}").expect(403);
        }
        system.anonymous().get("/cases/" + filed.number()).expect(401);
        system.as("intake").get("/cases/C-2026-999999").expect(404);
        system.as("intake").get("/cases/nonsense").expect(404);
    }

    @Test
    @DisplayName("is found by the exact name, e-mail or telephone of a person, however it is written, by no part of it")
    void persons() {
        var name = "試験 次郎" + System.nanoTime();
        var email = "jiro" + System.nanoTime() + "@example.jp";
        var filed =
                FiledCase.in(system, FiledCase.COMPLAINT.replace("試験 花子", name).replace("hanako@example.jp", email));

        for (var exact : List.of(name, name.replace(" ", ""), name.replace(" ", "　"))) {
            assertThat(searched("name", exact)).as(exact).containsExactly(filed.number());
        }
        assertThat(searched("email", email)).containsExactly(filed.number());
        assertThat(searched("email", email.toUpperCase(java.util.Locale.ROOT))).containsExactly(filed.number());
        assertThat(searched("name", name.substring(0, name.length() - 1))).isEmpty();
        assertThat(searched("email", email.substring(1))).isEmpty();
        assertThat(numbers("intake", "?q=" + email)).isEmpty();
        system.as("intake").post("/cases/search", "{}").expect(422);
        system.as("licensee1")
                .post("/cases/search", "{\"email\": \"" + email + "\"}")
                .expect(403);
    }

    @Test
    @DisplayName("stands in a list that is read page by page, newest first, without losing or repeating one")
    void pages() {
        var filed = List.of(FiledCase.in(system), FiledCase.in(system), FiledCase.in(system)).stream()
                .map(FiledCase::number)
                .toList();
        var whole = numbers("intake", "?limit=200&licensee=L-000001");

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = system.as("intake")
                    .get("/cases?limit=2&licensee=L-000001" + cursor)
                    .expect(200);
            page.items().forEach(item -> seen.add(item.getString("caseNumber")));
            cursor = page.json().isNull("next") ? "" : "&cursor=" + page.json().getString("next");
        } while (!cursor.isEmpty() && seen.size() < 200);

        assertThat(whole).containsAll(filed);
        assertThat(seen).doesNotHaveDuplicates().startsWith(whole.subList(0, 3).toArray(String[]::new));
        assertThat(seen).hasSameSizeAs(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=X", "state=DONE", "licensee=7", "openedAfter=2026-02-30", "limit=0", "cursor=garbage"})
    @DisplayName("is sought with every wrong condition named")
    void wrong(String query) {
        var errors =
                system.as("intake").get("/cases?" + query).expect(422).json().getJsonArray("errors");

        assertThat(errors.getJsonObject(0).getString("field")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private JsonObject seen(String user, FiledCase filed) {
        return system.as(user).get("/cases/" + filed.number()).expect(200).json();
    }

    private List<String> numbers(String user, String query) {
        return system.as(user).get("/cases" + query).expect(200).items().stream()
                .map(item -> item.getString("caseNumber"))
                .toList();
    }

    private List<String> searched(String field, String text) {
        return system
                .as("intake")
                .post("/cases/search", "{\"" + field + "\": \"" + text + "\"}")
                .expect(200)
                .items()
                .stream()
                .map(item -> item.getString("caseNumber"))
                .toList();
    }
}
