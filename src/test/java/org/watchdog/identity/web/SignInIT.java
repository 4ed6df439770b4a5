package org.watchdog.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

@DisplayName("Signing in")
class SignInIT {

    private static final String ANY_CALL = "/tasks?view=mine";

    private final LaunchedSystem system = LaunchedSystem.get();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    @DisplayName("gives a token that opens the API until it is given back")
    void token() {
        var given = token("member1", system.password()).expect(200).json();
        assertThat(given.getJsonArray("roles")).hasToString("[\"MEMBER\"]");
        assertThat(Instant.parse(given.getString("expiresAt")))
                .isAfter(Instant.now().plusSeconds(25 * 60));
        var program = system.anonymous().with("Authorization", "Bearer " + given.getString("token"));

        program.get(ANY_CALL).expect(200);
        program.delete("/tokens/current").expect(204);
        program.get(ANY_CALL).expect(401);
    }

    @Test
    @DisplayName("says the same to a wrong password and to a name that nobody has")
    void refused() {
        var wrong = token("member2", "wrong").expect(401);
        var unknown = token("nobody-" + System.nanoTime(), system.password()).expect(401);

        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\": 5, \"password\": []}", "{\"username\": \" \", \"password\": null}"})
    @DisplayName("names every field that is missing or no text")
    void incomplete(String body) {
        var errors = system.anonymous().post("/tokens", body).expect(422).json().getJsonArray("errors");

        assertThat(errors.getValuesAs(e -> e.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("username", "password");
    }

    @Test
    @DisplayName("is closed for a while after ten failures of one name, even with the right password, for others not")
    void limited() {
        for (int i = 0; i < 10; i++) {
            token("member6", "wrong " + i).expect(401);
        }

        var closed = token("Member6 ", system.password()).expect(429);
        assertThat(closed.header("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(s -> assertThat(s).isBetween(1, 900));
        token("member3", system.password()).expect(200);
    }

    @Test
    @DisplayName("is not limited as long as it succeeds")
    void unlimited() {
        for (int i = 0; i < 15; i++) {
            token("member4", system.password()).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity_session set used_at = used_at - interval 31 minute where user_id = 'member5'",
                "update identity_session set ends_at = utc_timestamp(6) where user_id = 'member5'",
                "update identity_user set roles_version = roles_version + 1 where id = 'member5'"
            })
    @DisplayName("does not last: 30 minutes unused, 12 hours, or until the user's rights change")
    void ended(String sql) throws SQLException {
        var given = token("member5", system.password()).expect(200).json();
        var program = system.anonymous().with("Authorization", "Bearer " + given.getString("token"));
        program.get(ANY_CALL).expect(200);

        execute(sql);

        program.get(ANY_CALL).expect(401);
    }

    @Test
    @DisplayName("is not possible for a user who was deactivated")
    void deactivated() throws SQLException {
        execute("update identity_user set active = 0 where id = 'reviewer3'");
        try {
            token("reviewer3", system.password()).expect(401);
        } finally {
            execute("update identity_user set active = 1 where id = 'reviewer3'");
        }
    }

    @Test
    @DisplayName("notes the last use once a minute, not at every call")
    void used() throws SQLException {
        var given = token("reviewer2", system.password()).expect(200).json();
        var program = system.anonymous().with("Authorization", "Bearer " + given.getString("token"));
        var opened = lastUse("reviewer2");

        program.get(ANY_CALL).expect(200);
        assertThat(lastUse("reviewer2")).isEqualTo(opened);

        execute("update identity_session set used_at = used_at - interval 2 minute where user_id = 'reviewer2'");
        program.get(ANY_CALL).expect(200);
        assertThat(lastUse("reviewer2")).isGreaterThan(opened);
    }

    @Test
    @DisplayName("by the page leads back to where one wanted to go; the cookie opens pages, and changes nothing by API")
    void page() throws Exception {
        var asked = get("/tasks?view=group");
        assertThat(asked.uri()).hasPath("/sign-in").hasQuery("then=/tasks?view=group");

        var arrived = signIn(asked, "intake", system.password(), "/tasks?view=group");
        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.uri()).hasPath("/tasks").hasQuery("view=group");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(c -> c.getName())
                .contains("wd")
                .doesNotContain("JSESSIONID");
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(c -> c.getName().equals("wd"))
                .allMatch(c -> c.isHttpOnly() && c.getPath().equals("/"));

        assertThat(get("/api/v1" + ANY_CALL).statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(at("/api/v1/tokens/current")).DELETE())
                        .statusCode())
                .isEqualTo(401);

        var left = post("/sign-out", Map.of("_csrf", csrf(arrived)));
        assertThat(left.uri()).hasPath("/sign-in");
        assertThat(get("/tasks").uri()).hasPath("/sign-in");
    }

    @Test
    @DisplayName("by the page never leads to another host")
    void foreign() throws Exception {
        var arrived = signIn(get("/sign-in"), "intake", system.password(), "//evil.example/");

        assertThat(arrived.uri()).hasAuthority(system.base().getAuthority()).hasPath("/tasks");
    }

    @Test
    @DisplayName("with the wrong password shows the page again, with the name and without the password")
    void wrong() throws Exception {
        var again = signIn(get("/sign-in"), "member2", "not-the-password", "");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("error-summary", "value=\"member2\"").doesNotContain("not-the-password");
    }

    @Test
    @DisplayName("is refused to a form that another site sent")
    void forged() throws Exception {
        get("/sign-in");

        assertThat(post("/sign-in", Map.of("username", "intake", "password", system.password(), "_csrf", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("leaves neither password nor token in the database")
    void kept() throws SQLException {
        var given = token("member1", system.password()).expect(200).json().getString("token");

        try (var database = system.database();
                var statement = database.createStatement();
                var users = statement.executeQuery("select password from identity_user")) {
            while (users.next()) {
                assertThat(users.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            }
        }
        try (var database = system.database();
                var statement = database.prepareStatement(
                        "select count(*) from identity_session where token_hash = unhex(sha2(?, 256))")) {
            statement.setString(1, given);
            var found = statement.executeQuery();
            assertThat(found.next() && found.getInt(1) == 1).isTrue();
        }
        assertThat(system.logs()).doesNotContain(given).doesNotContain(system.password());
    }

    private Answer token(String name, String password) {
        return system.anonymous()
                .post(
                        "/tokens",
                        Json.createObjectBuilder()
                                .add("username", name)
                                .add("password", password)
                                .build());
    }

    private HttpResponse<String> signIn(HttpResponse<String> page, String name, String password, String then)
            throws Exception {
        return post(
                "/sign-in",
                Map.of("_csrf", csrf(page), "username", name, "password", password, "otp", "", "then", then));
    }

    private static String csrf(HttpResponse<String> page) {
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).as("a form token in " + page.uri()).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Follows 303 as a browser does: with GET. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() == 303
                ? send(HttpRequest.newBuilder(answer.uri()
                        .resolve(answer.headers().firstValue("Location").orElseThrow())))
                : answer;
    }

    private URI at(String path) {
        return system.base().resolve(path);
    }

    private void execute(String sql) throws SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private String lastUse(String user) throws SQLException {
        try (var database = system.database();
                var statement = database.prepareStatement(
                        "select cast(max(used_at) as char) from identity_session where user_id = ?")) {
            statement.setString(1, user);
            var found = statement.executeQuery();
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
