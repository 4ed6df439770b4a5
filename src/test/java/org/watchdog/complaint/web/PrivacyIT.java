package org.watchdog.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Traces;

/**
 * Promise 7: nothing personal in logs, in engine tables, in addresses, in mails; and, since each case has its own key,
 * nowhere in the clear. Every field of a complaint that somebody can fill holds one word here; then it is looked for.
 */
@DisplayName("What somebody confides to us")
@TestInstance(Lifecycle.PER_CLASS) // one complaint serves all tests
class PrivacyIT {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|action|src|formaction|hx-[a-z]+)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final LaunchedSystem system = LaunchedSystem.get();

    /** No letters of hexadecimal digits in it, so that it is never part of a hash by chance. */
    private final String word = new SplittableRandom()
            .ints(14, 0, 16)
            .mapToObj("ghjkmnpqrstuvwxy"::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());

    private final String digits =
            new SplittableRandom().ints(8, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    private final String phone = "080-" + digits.substring(0, 4) + "-" + digits.substring(4);
    private final String email = word + "@example.jp";

    private final List<Answer> pages = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private String token = "";

    @BeforeAll
    void confide() {
        var way = byProgram();
        byForm();
        look(way);
        await().atMost(Duration.ofSeconds(60)).until(() -> system.mails(email).size() >= 2);
    }

    private Walk byProgram() {
        var receipt = system.anonymous()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/complaints", complaint())
                .expect(201)
                .json();
        codes.add(receipt.getString("receiptCode"));
        var complainant = system.anonymous().with("Receipt-Code", receipt.getString("receiptCode"));
        var way = new Walk(system, receipt.getString("caseNumber"), complainant);
        complainant.post("/followup/messages", said("text")).expect(201);
        complainant
                .postFile("/followup/files", word + ".txt", "text/plain", ("証拠 " + word).getBytes(UTF_8))
                .expect(201);
        system.as("intake")
                .post(
                        "/cases/search",
                        "{\"name\": \"" + name() + "\", \"email\": \"" + email + "\", \"phone\": \"" + phone + "\"}")
                .expect(200);
        var screening = way.task("intake", "screenComplaint").getString("id");
        system.as("intake")
                .post("/tasks/" + screening + "/delegate", "{\"to\": \"intake2\", \"reason\": \"" + word + "\"}")
                .expect(200);
        way.complete("intake2", "screenComplaint", "ACCEPTED", said("advice"));
        system.as("licensee1")
                .post("/cases/" + way.number() + "/answers", said("text", "measuresTaken"))
                .expect(201);
        way.complete("investigator", "reviewAnswer", "SUFFICIENT", said("summary"));
        complainant
                .post("/followup/answer", "{\"satisfied\": false, \"comment\": \"" + word + "\"}")
                .expect(200);
        way.complete("investigator", "investigate", "VIOLATION", said("facts", "conclusion"));
        way.complete("supervisor", "approveFindings", "APPROVED", "{}");
        way.complete("investigator", "establishFacts", "DONE", Walk.MINOR_FACTS.replace("記録による", word));
        way.complete("supervisor", "decideMinorMeasure", "NONE", said("reason"));
        way.close("supervisor2");
        complainant.post("/followup/review", said("reason")).expect(200);
        token = system.anonymous()
                .post("/tokens", "{\"username\": \"member2\", \"password\": \"" + system.password() + "\"}")
                .expect(200)
                .json()
                .getString("token");
        return way;
    }

    private String name() {
        return "雨宮 " + word;
    }

    private String complaint() {
        return """
                {"licenseeId": "L-000001", "site": "https://shop.example.jp/?q=%1$s", "aboutPrivacy": true,
                 "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"}, "category": "LEAK",
                 "description": "住所が公開されました。 %1$s", "desiredOutcome": "消してください。 %1$s",
                 "complainant": {"anonymous": false, "name": "%2$s", "email": "%3$s", "phone": "%4$s"},
                 "consentToShareIdentity": true, "language": "ja"}""".formatted(word, name(), email, phone);
    }

    /** A JSON object whose fields all say the word. */
    private String said(String... fields) {
        return Arrays.stream(fields)
                .map(field -> "\"" + field + "\": \"それは " + word + " です。\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** By the pages: one form that is sent, with a file, and one that is left. */
    private void byForm() {
        filled();
        var form = filled();
        pages.add(form.get("/complaints/check").expect(200));
        pages.add(form.send().expect(303));
        var receipt = form.get("/complaints/receipt").expect(200);
        pages.add(receipt);
        codes.add(code(receipt.text()));
    }

    /** The receipt shows the code in groups of four. */
    private static String code(String page) {
        var shown = PublicForm.first(Pattern.compile("(?s)class=\"secret\"[^>]*>(.*?)</dd>"), page);
        var code = shown.replaceAll("<[^>]*>|\\s", "").replaceAll("(.{4})(?!$)", "$1-");
        assertThat(code).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        return code;
    }

    private PublicForm filled() {
        var form = new PublicForm();
        pages.add(form.get("/complaints/new").expect(200));
        step(form, "holder", Map.of("licenseeId", "L-000001"));
        step(form, "contact", PublicForm.contact());
        step(form, "event", Map.of("category", "OPT_OUT", "description", "広告が届きます。 " + word));
        var file = new PublicForm.Upload(word + ".txt", ("広告の本文 " + word).getBytes(UTF_8));
        pages.add(form.upload(Map.of("next", "1"), file).expect(303));
        step(
                form,
                "you",
                Map.of(
                        "complainant.anonymous",
                        "false",
                        "complainant.name",
                        name(),
                        "complainant.email",
                        email,
                        "complainant.phone",
                        phone,
                        "consentToShareIdentity",
                        "true"));
        return form;
    }

    private void step(PublicForm form, String step, Map<String, String> fields) {
        pages.add(form.post("/complaints/new/" + step, fields).expect(303));
        pages.add(form.get("/complaints/new/" + step).expect(200, 303));
    }

    /** What the complainant, staff and the holder then see. */
    private void look(Walk way) {
        var complainant = new PublicForm();
        pages.add(complainant.post("/followup", Map.of("code", codes.get(0))).expect(303));
        pages.add(complainant.get("/followup").expect(200));
        pages.add(complainant
                .post("/followup/messages", Map.of("text", "また " + word))
                .expect(303));
        for (var user : List.of("supervisor", "licensee1")) {
            var browser = new PublicForm();
            pages.add(browser.post("/sign-in", Map.of("username", user, "password", system.password()))
                    .expect(303));
            pages.add(browser.get("/cases/" + way.number()).expect(200));
            pages.add(browser.get("/cases").expect(200));
        }
    }

    /** Everything that must not be read anywhere. */
    private Traces secrets() {
        var words = new ArrayList<>(List.of(word, phone, phone.replace("-", ""), token));
        for (var code : codes) {
            words.addAll(List.of(code, code.replace("-", ""), code.toLowerCase(Locale.ROOT)));
        }
        return new Traces(system, words);
    }

    @Test
    @DisplayName("is in no column of any table, the engine's and the drafts too, not even encoded")
    void tables() throws SQLException {
        assertThat(secrets().columns()).isEmpty();
    }

    @Test
    @DisplayName("is in no file of the server or the database: neither a stolen disk nor a copy of it tells anything")
    void files() {
        assertThat(secrets().files()).isEmpty();
    }

    @Test
    @DisplayName("would be found if it were there: what is public is")
    void the_search_itself() throws SQLException {
        var publicWord = new Traces(system, List.of("例示通販"));

        assertThat(publicWord.columns()).contains("register_licensee.name");
        assertThat(publicWord.files()).isNotEmpty();
        try (var connection = system.database()) {
            assertThat(Traces.textColumns(connection).keySet())
                    .contains("complaint_draft", "casefile_message", "platform_mail")
                    .anyMatch(table -> table.startsWith("ACT_"));
        }
    }

    @Test
    @DisplayName("is not in the log")
    void logs() {
        assertThat(system.logs().lines().filter(secrets()::in)).isEmpty();
    }

    @Test
    @DisplayName("is in no address that a browser keeps or sends on: of a link, a form or a redirect")
    void addresses() {
        var found = pages.stream()
                .flatMap(page -> Stream.concat(
                        page.headers().allValues("Location").stream(),
                        ADDRESS.matcher(page.text()).results().map(match -> match.group(1))))
                .distinct()
                .toList();

        assertThat(found).hasSizeGreaterThan(30);
        assertThat(found.stream().filter(secrets()::in)).isEmpty();
    }

    @Test
    @DisplayName("stays in the pages that show it: none of them may be kept by the browser")
    void kept_pages() {
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.header("Cache-Control")).contains("no-store"));
    }

    @Test
    @DisplayName("is in no mail: each says that something has arrived, not what; only its own address is on it")
    void mails() {
        assertThat(system.mails(email)).isNotEmpty().allSatisfy(mail -> {
            var text = whole(mail);
            assertThat(text).contains(email);
            assertThat(secrets().in(text.replace(email, ""))).isFalse();
        });
    }

    private static String whole(MimeMessage mail) {
        try {
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return raw.toString(UTF_8) + "\n" + mail.getSubject() + "\n" + mail.getContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
