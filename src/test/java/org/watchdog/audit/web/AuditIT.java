package org.watchdog.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

@DisplayName("The trail of a case")
class AuditIT {

    private static String quiet = "";

    private static final String COMPLAINT = """
            {"site": "https://shop.example.jp/", "aboutPrivacy": true, "contacted": {"made": false}, "category": "LEAK",
             "description": "知らない人からの電話が続いています。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("holds what was changed and who read, the auditor too, and is proved intact")
    void intact() {
        var number = caseThatWasRead();

        var entries = system.as("auditor").get("/audit/" + number).expect(200).items();
        assertThat(entries).extracting(e -> e.getString("action")).contains("complaint.filed", "casefile.case");
        assertThat(entries)
                .filteredOn(e -> e.getString("action").equals("casefile.case"))
                .extracting(e -> e.getString("actor"))
                .containsOnly("user:intake");
        assertThat(system.as("auditor").get("/audit/" + number).expect(200).items())
                .extracting(e -> e.getString("action"))
                .contains("audit.trail");

        var verdict = proved(number);
        assertThat(verdict.getBoolean("intact")).isTrue();
        assertThat(verdict.getInt("cases")).isEqualTo(1);
        assertThat(verdict.getInt("entries")).isGreaterThanOrEqualTo(entries.size());
        assertThat(verdict.get("firstBroken")).isEqualTo(JsonValue.NULL);
        var all = system.as("auditor").post("/audit/verify", "{}").expect(200).json();
        assertThat(all.getBoolean("intact")).isTrue();
        assertThat(all.getInt("cases")).isGreaterThan(1);
    }

    @Test
    @DisplayName("is told in words, who and what, with its facts, and as recorded beside it")
    void told() {
        var number = caseThatWasRead();

        var page = SignedIn.as("auditor").get("/audit/" + number).expect(200).text();

        assertThat(page)
                .contains("申立てを受け付けました", "intake（利用者）", "申出人", "案件を見ました", "手紙「")
                .contains("記録のままの形", "complaint.filed", "user:intake")
                .doesNotContain("\">casefile.case<");
        assertThat(SignedIn.as("auditor")
                        .get("/audit/" + number + "?lang=en")
                        .expect(200)
                        .text())
                .contains("intake (user)", "Looked at the case", "As recorded");
    }

    @Test
    @DisplayName("has words for every action and every fact that stands in it so far, in both languages")
    void words_for_all() throws SQLException {
        caseThatWasRead();
        var without = new java.util.TreeSet<String>();
        try (var database = system.database();
                var rows = database.createStatement()
                        .executeQuery(
                                "select distinct chain like 'read:%', action, json_keys(facts) from audit_entry")) {
            while (rows.next()) {
                for (var language : Language.values()) {
                    var words = Words.in(language);
                    var dot = rows.getString(2).indexOf('.');
                    var key = rows.getString(2).substring(0, dot)
                            + (rows.getBoolean(1) ? ".read" : ".stream")
                            + rows.getString(2).substring(dot);
                    if (words.find(key).isEmpty()) {
                        without.add(key);
                    }
                    for (var fact : rows.getString(3)
                            .replaceAll("[\\[\\]\", ]+", " ")
                            .strip()
                            .split(" ", -1)) {
                        if (!fact.isEmpty()
                                && words.find(key)
                                        .filter(said -> said.contains("{" + fact + "}"))
                                        .isEmpty()
                                && words.find("audit.fact." + fact).isEmpty()) {
                            without.add("audit.fact." + fact + " of " + key);
                        }
                    }
                }
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    @DisplayName("is shown part by part without losing or repeating an entry")
    void parts() {
        var number = caseThatWasRead();
        var whole = places("/audit/" + number);

        var parts = new ArrayList<String>();
        var next = "/audit/" + number + "?limit=2";
        while (!next.isEmpty()) {
            var part = system.as("auditor").get(next).expect(200);
            part.items().forEach(e -> parts.add(place(e)));
            var cursor = part.json().get("next");
            next = cursor == JsonValue.NULL
                    ? ""
                    : "/audit/" + number + "?limit=2&cursor=" + part.json().getString("next");
        }

        assertThat(parts).doesNotHaveDuplicates().startsWith(whole.toArray(String[]::new));
        system.as("auditor").get("/audit/" + number + "?cursor=none").expect(422);
        system.as("auditor").get("/audit/" + number + "?limit=0").expect(422);
    }

    @Test
    @DisplayName("is the auditor's alone, and there is none of what is no case")
    void rights() {
        var number = file();

        for (var user : List.of("intake", "supervisor", "admin", "licensee1")) {
            system.as(user).get("/audit/" + number).expect(403);
            system.as(user).post("/audit/verify", "{}").expect(403);
        }
        system.anonymous().get("/audit/" + number).expect(401);
        system.as("auditor").get("/audit/C-2026-999999").expect(404);
        system.as("auditor").get("/audit/nonsense").expect(404);
        system.as("auditor")
                .post("/audit/verify", "{\"caseNumber\": \"C-2026-999999\"}")
                .expect(404);
        system.as("auditor").post("/audit/verify", "{\"caseNumber\": 7}").expect(422);
        system.as("auditor").post("/audit/verify", "[]").expect(400);
    }

    @Test
    @DisplayName("keeps every one of many readers at once")
    void at_once() throws Exception {
        var number = file();
        var readers = List.of("intake", "intake2", "investigator", "investigator2", "supervisor", "supervisor2");
        readers.forEach(system::as);
        var reads = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            readers.forEach(user ->
                    reads.add(() -> system.as(user).get("/cases/" + number).status()));
        }

        var threads = Executors.newFixedThreadPool(12);
        try {
            for (var read : threads.invokeAll(reads)) {
                assertThat(read.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(places("/audit/" + number + "?limit=200"))
                .filteredOn(place -> place.startsWith("read:"))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(proved(number).getBoolean("intact")).isTrue();
    }

    @Test
    @DisplayName("is there too for each user, each business, the calendar, and sign-ins of nobody; and is proved")
    void of_no_case() {
        var failed = "{\"username\": \"member5\", \"password\": \"my secret word\"}";
        system.anonymous().post("/tokens", failed).expect(401);
        system.anonymous()
                .post("/tokens", failed.replace("member5", "my-secret-word"))
                .expect(401);
        var token = system.anonymous()
                .post("/tokens", "{\"username\": \"member5\", \"password\": \"" + system.password() + "\"}")
                .expect(200)
                .json()
                .getString("token");
        system.anonymous()
                .with("Authorization", "Bearer " + token)
                .delete("/tokens/current")
                .expect(204);

        assertThat(actions("user:member5"))
                .contains("identity.userCreated", "identity.signInFailed", "identity.signedIn", "identity.signedOut");
        assertThat(actions("identity")).contains("identity.signInFailed");
        assertThat(actions("holder:L-000008")).startsWith("register.enrolled", "register.suspended");
        assertThat(actions("calendar")).contains("calendar.published");
        for (var chain : List.of("user:member5", "identity", "holder:L-000008", "calendar")) {
            assertThat(system.as("auditor").get("/audit/" + chain).text()).doesNotContain("secret", "委員", "架空");
            var verdict = system.as("auditor")
                    .post("/audit/verify", "{\"chain\": \"" + chain + "\"}")
                    .expect(200)
                    .json();
            assertThat(verdict.getBoolean("intact")).isTrue();
            assertThat(verdict.getInt("cases")).isZero();
        }
        system.as("auditor").get("/audit/user:nobody").expect(404);
        system.as("auditor").post("/audit/verify", "{\"chain\": \"x\"}").expect(422);
        system.as("admin").get("/audit/user:member5").expect(403);
    }

    @Test
    @DisplayName("of a user tells too where somebody altered it in the database")
    void tampered_user() throws SQLException {
        var chain = "user:supervisor2";
        system.as("supervisor2");
        try (var database = system.database()) {
            keep(database, chain);
            try {
                tamper(database, Tampering.A_WORD, chain);

                var broken = system.as("auditor")
                        .post("/audit/verify", "{\"chain\": \"" + chain + "\"}")
                        .expect(200)
                        .json()
                        .getJsonObject("firstBroken");
                assertThat(broken.getString("chain")).isEqualTo(chain);
                assertThat(broken.getInt("seq")).isEqualTo(1);
            } finally {
                restore(database, chain);
            }
        }
    }

    private List<String> actions(String chain) {
        return system.as("auditor").get("/audit/" + chain + "?limit=200").expect(200).items().stream()
                .map(entry -> entry.getString("action"))
                .toList();
    }

    /** What somebody with the database's password might try, and where the proof finds it; ? stands for the chain. */
    enum Tampering {
        A_WORD("update audit_entry set facts = '{}' where chain = ? and seq = 1", 1, "ALTERED"),
        AN_ACTOR("update audit_entry set actor = 'user:x' where chain = ? and seq = 2", 2, "ALTERED"),
        A_TIME("update audit_entry set at = at + interval 1 microsecond where chain = ? and seq = 1", 1, "ALTERED"),
        A_REMOVED_ENTRY("delete from audit_entry where chain = ? and seq = 1", 1, "MISSING"),
        A_REMOVED_TAIL("delete from audit_entry where chain = ? and seq >= 2", 2, "END"),
        A_MOVED_ENTRY("update audit_entry set seq = seq + 1000 where chain = ? and seq = 1", 1, "MISSING"),
        A_FORGED_END(
                "insert into audit_entry select chain, 99, at, actor, action, facts, previous, hash from audit_entry"
                        + " where chain = ? and seq = 1",
                -1,
                "MISSING"),
        A_REMOVED_HEAD("delete from audit_chain where chain = ?", 1, "END");

        final String sql;
        final int seq;
        final String flaw;

        Tampering(String sql, int seq, String flaw) {
            this.sql = sql;
            this.seq = seq;
            this.flaw = flaw;
        }
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    @DisplayName("tells where somebody altered it in the database")
    void tampered(Tampering tampering) throws SQLException {
        var number = quiet();
        try (var database = system.database()) {
            keep(database, number);
            try {
                tamper(database, tampering, number);

                var broken = proved(number).getJsonObject("firstBroken");
                assertThat(broken.getString("chain")).isEqualTo(number);
                assertThat(broken.getString("flaw")).isEqualTo(tampering.flaw);
                if (tampering.seq > 0) {
                    assertThat(broken.getInt("seq")).isEqualTo(tampering.seq);
                }
                assertThat(system.as("auditor")
                                .post("/audit/verify", "{}")
                                .expect(200)
                                .json()
                                .getBoolean("intact"))
                        .isFalse();
            } finally {
                restore(database, number);
            }
        }
        assertThat(proved(number).getBoolean("intact")).isTrue();
    }

    private String file() {
        return system.anonymous()
                .post("/complaints", COMPLAINT)
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    /** One case for all who tamper with it, for each puts back what he found. */
    private String quiet() {
        if (quiet.isEmpty()) {
            quiet = caseThatWasRead();
        }
        return quiet;
    }

    private String caseThatWasRead() {
        var number = file();
        system.as("intake").get("/cases/" + number).expect(200);
        // Its process starts and its letters are written behind the request: until that is over, entries are to come.
        var before = new AtomicLong();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var now = places("/audit/" + number).stream()
                            .filter(place -> place.startsWith(number))
                            .count();
                    return before.getAndSet(now) == now && now > 1;
                });
        return number;
    }

    private List<String> places(String path) {
        return system.as("auditor").get(path).expect(200).items().stream()
                .map(AuditIT::place)
                .toList();
    }

    private static String place(JsonObject entry) {
        return entry.getString("chain") + "#" + entry.getInt("seq");
    }

    private JsonObject proved(String number) {
        return system.as("auditor")
                .post("/audit/verify", "{\"caseNumber\": \"" + number + "\"}")
                .expect(200)
                .json();
    }

    private static void tamper(Connection database, Tampering tampering, String chain) throws SQLException {
        try (var statement = database.prepareStatement(tampering.sql)) {
            statement.setString(1, chain);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static void keep(Connection database, String chain) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : List.of("audit_entry", "audit_chain")) {
                statement.execute("create temporary table kept_" + table + " as select * from " + table
                        + " where chain = '" + chain + "'");
            }
        }
    }

    private static void restore(Connection database, String chain) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : List.of("audit_entry", "audit_chain")) {
                statement.execute("delete from " + table + " where chain = '" + chain + "'");
                statement.execute("insert into " + table + " select * from kept_" + table);
            }
        }
    }
}
