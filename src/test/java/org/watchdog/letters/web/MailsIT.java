package org.watchdog.letters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** Mails that the mail server does not take, from the refusal to what staff decide. */
@DisplayName("A mail that cannot be sent")
class MailsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Sooner than the half minute for which a mail server that was away is left alone. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private static final Pattern AGAIN = Pattern.compile("/mails/(\\d+)/again");
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
    private static final String NO_BOX = "そのあて先は使われていない";

    private final LaunchedSystem system = LaunchedSystem.get();
    private final String address = "zenkoji-" + System.nanoTime() + "@box.example.jp";

    @AfterEach
    void open() {
        system.mailGate().accept(address);
        system.mailGate().open();
    }

    @Test
    @DisplayName("because the box does not exist is given up at once, counted, told in words, and never by its address")
    void given_up() {
        system.mailGate().refuse(address, "550 5.1.1 <" + address + ">: unknown here");
        var number = file();

        var row = row("given-up", number);
        assertThat(row).contains(NO_BOX, "z***@b***.jp", "受付のお知らせ", "1回").doesNotContain("zenkoji", "550", "5.1.1");
        assertThat(page("intake", "/mails?view=waiting")).doesNotContain(number);
        assertThat(page("supervisor", "/tasks")).contains("送れなかったメールが").contains("href=\"/mails\"");
        assertThat(page("intake", "/cases/" + number + "/letters")).contains("送れませんでした", NO_BOX);
        assertThat(page("intake", "/cases/" + number)).contains("を送れませんでした。理由：" + NO_BOX);
        assertThat(system.logs()).doesNotContain(address);
    }

    @Test
    @DisplayName("is sent when staff ask for it again, once though two ask at the same time, and that is on record")
    void again() throws Exception {
        system.mailGate().refuse(address, "550 5.1.1 unknown");
        var number = file();
        var id = id(row("given-up", number));
        system.mailGate().accept(address);

        var two = Executors.newFixedThreadPool(2);
        try {
            Callable<String> ask = () -> SignedIn.as("intake")
                    .post("/mails/" + id + "/again", Map.of("view", "given-up"))
                    .expect(303)
                    .header("Location")
                    .orElseThrow();
            var told = List.of(two.submit(ask), two.submit(ask));
            assertThat(List.of(told.get(0).get(), told.get(1).get()))
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).endsWith("done=again"),
                            other -> assertThat(other).endsWith("done=late"));
        } finally {
            two.shutdown();
        }

        await().atMost(PATIENCE).until(() -> system.mails(address).size(), sent -> sent == 1);
        assertThat(actions(number, "letters.mailAgain")).containsExactly("user:intake");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("intake", "/cases/" + number + "/letters"))
                        .contains("に送りました")
                        .doesNotContain("送れませんでした"));
        assertThat(page("intake", "/mails")).doesNotContain(number);
    }

    @Test
    @DisplayName("waits while the mail server is away, says when it is tried next, and goes at once when asked")
    void unreachable() {
        system.mailGate().close();
        var number = file();

        await().atMost(PATIENCE).until(() -> row("waiting", number).contains("もう一度送る"));
        assertThat(row("waiting", number)).contains("メールサーバーにつながりません", "<time datetime=");
        assertThat(page("intake", "/mails")).doesNotContain(number);
        var tried = id(row("waiting", number));
        system.mailGate().open();
        SignedIn.as("supervisor")
                .post("/mails/" + tried + "/again", Map.of("view", "waiting"))
                .expect(303);

        await().atMost(AT_ONCE).until(() -> !system.mails(address).isEmpty());
        await().atMost(PATIENCE)
                .until(() -> !page("intake", "/mails?view=waiting").contains("/mails/" + tried + "/"));
    }

    @Test
    @DisplayName("is left unsent after a second look, with its address, and cannot be taken up again")
    void left() throws Exception {
        system.mailGate().refuse(address, "550 5.1.1 unknown");
        var number = file();
        var id = id(row("given-up", number));
        var admin = SignedIn.as("admin");

        assertThat(admin.get("/mails/" + id + "/leave").expect(200).text()).contains(number, "送らないことにしますか");
        admin.post("/mails/" + id + "/leave", Map.of()).expect(303);

        for (var late : List.of(
                admin.post("/mails/" + id + "/again", Map.of()),
                admin.post("/mails/" + id + "/leave", Map.of()),
                admin.get("/mails/" + id + "/leave"))) {
            assertThat(late.expect(303).header("Location").orElseThrow()).endsWith("/mails?view=given-up&done=late");
        }
        assertThat(page("admin", "/mails")).doesNotContain(number);
        assertThat(page("intake", "/cases/" + number + "/letters")).contains("送らないことにしました");
        assertThat(actions(number, "letters.mailLeft")).containsExactly("user:admin");
        try (var database = system.database();
                var query = database.prepareStatement("select address_sealed from platform_mail where id = ?")) {
            query.setString(1, id);
            var found = query.executeQuery();
            assertThat(found.next()).isTrue();
            assertThat(found.getBytes(1)).isNull();
        }
    }

    @Test
    @DisplayName("is shown to the auditor without a button, to no holder, and under no number that does not exist")
    void rights() {
        system.mailGate().refuse(address, "550 5.1.1 unknown");
        var number = file();
        var id = id(row("given-up", number));

        assertThat(page("auditor", "/mails")).contains(number).doesNotContain("/again\"");
        SignedIn.as("auditor").post("/mails/" + id + "/again", Map.of()).expect(403);
        SignedIn.as("licensee1").get("/mails").expect(403);
        for (var nothing : List.of("0", "x", "99999999999999999999")) {
            SignedIn.as("intake").post("/mails/" + nothing + "/again", Map.of()).expect(404);
            SignedIn.as("intake").get("/mails/" + nothing + "/leave").expect(404);
        }
        for (var after : List.of("x", "1-", "9999999999999999-1", "-1")) {
            SignedIn.as("intake").get("/mails?view=waiting&after=" + after).expect(200);
            SignedIn.as("intake").get("/mails?after=" + after).expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"given-up, DEAD, ", "waiting, FAILED, 2999-01-01 00:00:00"})
    @DisplayName("is found page by page among many, none twice and none left out, though all are tried at one time")
    void pages(String view, String state, @Nullable String nextAt) throws Exception {
        system.mailGate().refuse(address, "550 5.1.1 unknown");
        var number = file();
        var id = id(row("given-up", number));
        try (var database = system.database();
                var add = database.prepareStatement("""
                        insert into platform_mail
                          (case_number, kind, address_sealed, language, page, state, attempts, queued_at, next_at)
                        select case_number, 'RESULT', address_sealed, language, page, ?, 1, queued_at, ?
                        from platform_mail where id = ?""");
                var clear = database.prepareStatement(
                        "delete from platform_mail where case_number = ? and kind = 'RESULT'")) {
            for (int i = 0; i < 101; i++) {
                add.setString(1, state);
                add.setString(2, nextAt);
                add.setString(3, id);
                add.executeUpdate();
            }

            var seen = new ArrayList<String>();
            try {
                var intake = SignedIn.as("intake");
                var next = Optional.of("/mails?view=" + view);
                while (next.isPresent()) {
                    var page = intake.get(next.get()).expect(200).text();
                    rows(page, number)
                            .filter(row -> row.contains("結果のお知らせ"))
                            .map(MailsIT::id)
                            .forEach(seen::add);
                    next = NEXT.matcher(page)
                            .results()
                            .findFirst()
                            .map(link -> link.group(1).replace("&amp;", "&"));
                }
            } finally {
                clear.setString(1, number);
                clear.executeUpdate();
            }

            assertThat(seen).doesNotHaveDuplicates().hasSize(101);
        }
    }

    /** The row of that case in one of the lists, as soon as it is there. */
    private String row(String view, String number) {
        return await().atMost(PATIENCE)
                .until(() -> rows(page("intake", "/mails?view=" + view), number).toList(), rows -> !rows.isEmpty())
                .get(0);
    }

    private static Stream<String> rows(String page, String number) {
        return ROW.matcher(page).results().map(MatchResult::group).filter(row -> row.contains(number));
    }

    private static String id(String row) {
        return AGAIN.matcher(row).results().findFirst().orElseThrow().group(1);
    }

    private static String page(String user, String path) {
        return SignedIn.as(user).get(path).expect(200).text();
    }

    private List<String> actions(String number, String action) {
        return system.as("auditor").get("/audit/" + number).expect(200).items().stream()
                .filter(entry -> entry.getString("action").equals(action))
                .map(entry -> entry.getString("actor"))
                .toList();
    }

    private String file() {
        return system.anonymous()
                .post("/complaints", """
                        {"kind": "COMPLAINT", "licenseeId": "L-000001", "aboutPrivacy": true,
                         "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"},
                         "category": "OPT_OUT", "description": "退会したのに広告メールが届きます。",
                         "complainant": {"anonymous": false, "name": "長野 善子", "email": "%s"},
                         "consentToShareIdentity": false, "language": "ja"}""".formatted(address))
                .expect(201)
                .json()
                .getString("caseNumber");
    }
}
