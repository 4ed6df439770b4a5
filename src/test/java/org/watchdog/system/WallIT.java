package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.watchdog.kernel.Role;

/**
 * Promise 4, held against every page and every call of the rights table: one that is added later is tried by itself.
 * One user of each role is recused from one incident and not from its twin; to those who see a case only once it is
 * opened to them, both are open, so that nothing but the recusal keeps them away.
 */
@DisplayName("Who is recused from a case, whatever his role is,")
@TestInstance(Lifecycle.PER_CLASS) // the two cases serve all tests
class WallIT {

    private static final Pattern LINE = Pattern.compile("(api|page) (\\S+) (\\S+) ([^#]*).*");

    /** Roles that sign in and are no holder: those that a recusal can meet. */
    private static final List<String> STAFF = Arrays.stream(Role.values())
            .filter(role -> role != Role.LICENSEE)
            .map(Role::name)
            .toList();

    private final LaunchedSystem system = LaunchedSystem.get();
    private String closed;
    private String open;
    private String task;

    /** A line of the rights table. */
    private record Address(boolean page, String verb, String path, List<String> roles) {

        static Stream<Address> all() throws IOException {
            return Files.readAllLines(Path.of("src/test/resources/rights.txt")).stream()
                    .map(LINE::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(m -> new Address(
                            m.group(1).equals("page"),
                            m.group(2),
                            m.group(3),
                            Arrays.stream(m.group(4).strip().split(" +"))
                                    .filter(STAFF::contains)
                                    .toList()));
        }

        boolean isUnderNumber() {
            return path.contains("{number}") || path.contains("{caseNumber}") || path.contains("/incidents/{form}");
        }

        String of(String number) {
            return path.replaceAll("\\{(number|caseNumber)}", number)
                    .replace("{form}", number + "/reports/new")
                    .replaceAll("\\{\\w+}", "1");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @BeforeAll
    void recuse() throws SQLException {
        closed = reported();
        open = reported();
        task = Prepared.claimed("intake", closed, "checkReport");
        for (var role : STAFF) {
            insert("identity_recusal (user_id, case_number, since)", user(role), closed, ", now()");
            insert("casefile_reader (user_id, case_number)", user(role), closed, "");
            insert("casefile_reader (user_id, case_number)", user(role), open, "");
        }
    }

    private String reported() {
        return system.as("licensee1").post("/incidents", """
                        {"report": "PROMPT", "discoveredOn": "2026-06-03", "outline": "別の人に送りました。",
                         "phenomena": ["LEAK"], "dataItems": ["NAME"], "persons": 1,
                         "secondaryDamage": {"state": "NONE"}}""").expect(201).json().getString("caseNumber");
    }

    private void insert(String into, String user, String number, String more) throws SQLException {
        try (var database = system.database();
                var row = database.prepareStatement("insert ignore into " + into + " values (?, ?" + more + ")")) {
            row.setString(1, user);
            row.setString(2, number);
            row.executeUpdate();
        }
    }

    private static String user(String role) {
        var name = role.toLowerCase(Locale.ROOT);
        return List.of("MEMBER", "REVIEWER").contains(role) ? name + "1" : name;
    }

    @TestFactory
    @DisplayName("finds nothing at any address under its number")
    Stream<DynamicTest> addresses() throws IOException {
        return each(
                Address::isUnderNumber,
                (address, role) -> assertThat(ask(address, role, closed))
                        .as("%s as %s", address, role)
                        .isEqualTo(404));
    }

    @TestFactory
    @DisplayName("finds it in no list")
    Stream<DynamicTest> lists() throws IOException {
        return each(
                address -> address.verb().equals("GET") && !address.path().contains("{"),
                (address, role) -> assertThat(read(address, role, address.path()))
                        .as("%s as %s", address, role)
                        .doesNotContain(closed));
    }

    @Test
    @DisplayName("finds it by no search, and loses the task that he holds")
    void searches() {
        for (var role : List.of("SUPERVISOR", "MEMBER", "SECRETARY")) {
            var somebody = system.as(user(role));

            assertThat(somebody.get("/cases?q=" + closed).items()).as(role).isEmpty();
            assertThat(somebody.get("/cases?q=" + open).items()).as(role).hasSize(1);
        }
        assertThat(system.as("supervisor").get("/tasks?view=all&q=" + closed).items())
                .isEmpty();
        assertThat(system.as("supervisor").get("/tasks?view=all&q=" + open).items())
                .hasSize(1);
        assertThat(system.as("intake").get("/tasks?view=mine&q=" + closed).items())
                .isEmpty();
        assertThat(system.as("intake").get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(system.as("intake")
                        .post("/tasks/" + task + "/complete", "{\"outcome\": \"COMPLETE\", \"fields\": {}}")
                        .status())
                .isEqualTo(404);
        assertThat(system.as("intake2").get("/tasks/" + task).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("gives no notice of a loss that comes from it")
    void loss() {
        for (var number : List.of(closed, open)) {
            var notice = """
                    {"caseNumber": "%s", "occurredOn": "2026-05-01", "claimedOn": "2026-05-02", "event": "PERSONALITY",
                     "damagesYen": -1}""".formatted(number);
            var refusal =
                    system.as("insurance").post("/claims", notice).expect(422).text();

            assertThat(refusal.contains("caseNumber")).as(number).isEqualTo(number.equals(closed));
        }
    }

    @Test
    @DisplayName("still sees the case beside it and claims its tasks, so that it is the recusal that keeps him away")
    void twin() {
        Prepared.claimed("intake", open, "checkReport");
        for (var role : STAFF) {
            if (!role.equals("ADMIN")) {
                assertThat(system.as(user(role)).get("/cases/" + open).status())
                        .as(role)
                        .isEqualTo(200);
            }
        }
    }

    private interface Trial {
        void of(Address address, String role);
    }

    private static Stream<DynamicTest> each(Predicate<Address> which, Trial trial) throws IOException {
        return Address.all()
                .filter(which)
                .filter(address -> !address.roles().isEmpty())
                .map(address -> dynamicTest(
                        address.toString(), () -> address.roles().forEach(role -> trial.of(address, role))));
    }

    private int ask(Address address, String role, String number) {
        var path = address.of(number);
        if (!address.page()) {
            return system.as(user(role))
                    .send(address.verb(), path, "application/json", "{}".getBytes(UTF_8))
                    .status();
        }
        var reader = signedIn(role);
        return address.verb().equals("GET")
                ? reader.get(path).status()
                : reader.post(path, Map.of()).status();
    }

    private String read(Address address, String role, String path) {
        return address.page()
                ? signedIn(role).get(path).text()
                : system.as(user(role)).get(path).text();
    }

    private final Map<String, SignedIn> readers = new java.util.HashMap<>();

    private SignedIn signedIn(String role) {
        return readers.computeIfAbsent(user(role), SignedIn::as);
    }
}
