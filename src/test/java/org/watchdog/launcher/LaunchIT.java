package org.watchdog.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.watchdog.system.Api;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.OwnDatabase;

@DisplayName("A start")
class LaunchIT {

    private static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true, "contacted": {"made": false}, "category": "LEAK",
             "description": "私の住所が公開されていました。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    @Nested
    @DisplayName("beside a running system")
    class Beside {

        private final LaunchedSystem system = LaunchedSystem.get();

        @Test
        @DisplayName("on the same data is refused, and the running one goes on")
        void same_data() throws Exception {
            var settings = Map.of("WATCHDOG_DATA_DIR", system.home().toString());
            try (var second = TriedLaunch.with(settings, Main.DEMO)) {
                assertThat(second.exitCode()).isEqualTo(Refusal.BAD_SETTING);
                assertThat(second.said()).contains("another WatchDog is running on " + system.home());
            }
            system.anonymous().get("/register/licensees").expect(200);
        }

        @Test
        @DisplayName("on the same port is refused before anything is made")
        void same_port(@TempDir Path place) throws Exception {
            var data = place.resolve("data");
            var port = Integer.toString(system.base().getPort());
            try (var second = TriedLaunch.with(
                    Map.of("WATCHDOG_DATA_DIR", data.toString(), "WATCHDOG_HTTP_PORT", port), Main.DEMO)) {
                assertThat(second.exitCode()).isEqualTo(Refusal.BAD_SETTING);
                assertThat(second.said()).contains("cannot listen on 127.0.0.1 port " + port, "watchdog.http.port");
            }
            assertThat(data).doesNotExist();
        }

        @Test
        @DisplayName("after SIGTERM, which ends server and database in order, finds all data as they were")
        void again() throws SQLException {
            var receipt = system.anonymous()
                    .post("/complaints", COMPLAINT)
                    .expect(201)
                    .json();
            system.advanceClock("PT1H");
            var before = sizes();
            var time = businessTime();
            var processes = system.processes();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(2);

            assertThat(system.terminate()).isEqualTo(143);
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            system.restart();

            assertThat(sizes()).isEqualTo(before);
            assertThat(businessTime()).isAfterOrEqualTo(time);
            assertThat(system.anonymous()
                            .with("Receipt-Code", receipt.getString("receiptCode"))
                            .get("/followup")
                            .expect(200)
                            .json()
                            .getString("caseNumber"))
                    .isEqualTo(receipt.getString("caseNumber"));
        }

        private Instant businessTime() {
            return Instant.parse(
                    system.anonymous().get("/demo/clock").expect(200).json().getString("now"));
        }

        private Map<String, Long> sizes() throws SQLException {
            var sizes = new HashMap<String, Long>();
            try (var connection = system.database();
                    var statement = connection.createStatement()) {
                for (var table :
                        List.of("casefile_case", "register_licensee", "identity_user", "demo_loaded", "demo_story")) {
                    try (var rows = statement.executeQuery("select count(*) from " + table)) {
                        rows.next();
                        sizes.put(table, rows.getLong(1));
                    }
                }
            }
            return sizes;
        }
    }

    /** One real system: the tests follow each other, and only two of them cost the time of a whole start. */
    @Nested
    @TestMethodOrder(OrderAnnotation.class)
    @DisplayName("without demo data, on a database of others,")
    class Real {

        private static final String PASSWORD = "chosen-by-the-administrator";
        private static final Path PLACE = Path.of("target/launch-test").toAbsolutePath();

        private static EmbeddedDatabase others;

        @BeforeAll
        static void others() throws IOException {
            Home.empty(PLACE.resolve("data"));
            others = OwnDatabase.start(PLACE.resolve("db"));
        }

        @AfterAll
        static void stop() {
            others.stop(Duration.ofSeconds(10));
        }

        @Test
        @Order(1)
        @DisplayName("is refused without a master key, without a password, and with a wrong one")
        void refused_before_anything() throws Exception {
            assertRefused(
                    without("WATCHDOG_KEY_MAKE"), "there is no master key in " + PLACE.resolve("data/master.key"));
            assertRefused(without("WATCHDOG_DB_PASSWORD_FILE"), "watchdog.db.password is needed with watchdog.db.url");
            assertRefused(with("WATCHDOG_DB_PASSWORD_FILE", "/nowhere"), "cannot read the file of a setting");
            assertRefused(
                    with("WATCHDOG_DB_PASSWORD", "wrong"), "watchdog.db.url", "Access denied for user 'watchdog'");
            assertRefused(with("WATCHDOG_DB_URL", "jdbc:mariadb://127.0.0.1:1/x"), "watchdog.db.url", "127.0.0.1:1");
            assertRefused(with("WATCHDOG_DB_URL", "jdbc:mysql://127.0.0.1:1/x"), "must begin with jdbc:mariadb://");
        }

        @Test
        @Order(2)
        @DisplayName("is refused where the schema does not compare text as the register needs it")
        void other_collation() throws Exception {
            alterSchema("latin1 collate latin1_swedish_ci");
            try {
                assertRefused(settings(), "latin1_swedish_ci", "utf8mb4_uca1400_as_ci");
            } finally {
                alterSchema("utf8mb4 collate utf8mb4_uca1400_as_ci");
            }
        }

        @Test
        @Order(3)
        @DisplayName("gives a system with its administrator, who has the chosen password, and nothing of the demo")
        void real_system() throws Exception {
            try (var system = TriedLaunch.with(settings()).awaitReady()) {
                var api = Api.of(system.address());

                var admin = await().until(
                                () -> api.post("/tokens", credentials("admin", PASSWORD)),
                                answer -> answer.status() == 200);
                assertThat(admin.json().getJsonArray("roles")).hasToString("[\"ADMIN\"]");
                api.post("/tokens", credentials("intake", PASSWORD)).expect(401);
                assertThat(one("select count(*) from identity_user")).isEqualTo("1");
                assertThat(api.get("/register/licensees").expect(200).items()).isEmpty();
                var signedIn =
                        api.with("Authorization", "Bearer " + admin.json().getString("token"));
                signedIn.get("/demo/clock").expect(404);
                signedIn.post("/demo/clock", "{\"advance\": \"P1D\"}").expect(404);
                assertThat(system.said())
                        .doesNotContain(PASSWORD, others.access().password());
                assertThat(Files.getPosixFilePermissions(PLACE.resolve("data/master.key")))
                        .hasSize(2);

                assertThat(system.children()).isEmpty();
                assertThat(system.terminate()).isEqualTo(143);
            }
        }

        @Test
        @Order(4)
        @DisplayName("never becomes a demo, and never goes on with another master key")
        void neither_demo_nor_other_key() throws Exception {
            var settings = settings();
            settings.put("WATCHDOG_DATA_DIR", PLACE.resolve("other").toString());
            Home.empty(PLACE.resolve("other"));

            assertRefused(settings, new String[] {Main.DEMO}, "holds a real system: no demo here");
            try (var launch = TriedLaunch.with(settings)) {
                assertThat(launch.exitCode()).isEqualTo(Refusal.NOT_UP);
                assertThat(launch.said())
                        .contains("WatchDog does not start: the application did not come up: there is no master key");
            }
            assertThat(PLACE.resolve("other/master.key")).doesNotExist();
        }

        private static void assertRefused(Map<String, String> settings, String... words) throws Exception {
            assertRefused(settings, new String[0], words);
        }

        private static void assertRefused(Map<String, String> settings, String[] arguments, String... words)
                throws Exception {
            try (var launch = TriedLaunch.with(settings, arguments)) {
                assertThat(launch.exitCode()).as(launch.said()).isEqualTo(Refusal.BAD_SETTING);
                assertThat(launch.said())
                        .startsWith("WatchDog does not start: ")
                        .contains(words);
            }
        }

        private static Map<String, String> with(String name, String value) throws IOException {
            var settings = settings();
            settings.put(name, value);
            return settings;
        }

        private static Map<String, String> without(String name) throws IOException {
            var settings = settings();
            settings.remove(name);
            return settings;
        }

        private static Map<String, String> settings() throws IOException {
            var url = others.access().url();
            var settings = new HashMap<String, String>();
            settings.put("WATCHDOG_DATA_DIR", PLACE.resolve("data").toString());
            settings.put("WATCHDOG_DB_URL", url.substring(0, url.indexOf('?')));
            settings.put("WATCHDOG_DB_USER", others.access().user());
            settings.put(
                    "WATCHDOG_DB_PASSWORD_FILE", secret("db", others.access().password()));
            settings.put("WATCHDOG_ADMIN_PASSWORD_FILE", secret("admin", PASSWORD));
            settings.put("WATCHDOG_KEY_MAKE", "true");
            settings.put("WATCHDOG_HTTP_ADDRESS", "0.0.0.0");
            return settings;
        }

        private static String secret(String name, String word) throws IOException {
            return Files.writeString(PLACE.resolve(name + ".secret"), word + "\n")
                    .toString();
        }

        private static String credentials(String user, String password) {
            return "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}";
        }

        private static void alterSchema(String to) throws SQLException {
            var access = others.access();
            try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    var statement = connection.createStatement()) {
                statement.execute("alter database watchdog character set " + to);
            }
        }

        private static String one(String query) throws SQLException {
            var access = others.access();
            try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    var rows = connection.createStatement().executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
