package org.watchdog.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.Answer;
import org.watchdog.system.Api;
import org.watchdog.system.FiledCase;
import org.watchdog.system.LaunchedSystem;

@DisplayName("The work list over HTTP")
class TasksIT {

    private static final String SCREENING = "screenComplaint";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("gives a task to one of 32 who claim it at once; the others are told that it is taken")
    void one_of_many() throws Exception {
        try (var extra = ExtraUsers.in(system, 32, "INTAKE")) {
            var task = "/tasks/" + FiledCase.in(system).task(SCREENING);
            var claims = extra.apis().stream()
                    .map(user -> (Callable<Answer>) () -> user.post(task + "/claim"))
                    .toList();
            var threads = Executors.newFixedThreadPool(32);
            List<Answer> answers = new ArrayList<>();
            try {
                for (var claim : threads.invokeAll(claims)) {
                    answers.add(claim.get());
                }
            } finally {
                threads.shutdown();
            }

            assertThat(answers.stream().map(Answer::status).sorted().toList())
                    .isEqualTo(Stream.concat(Stream.of(200), Collections.nCopies(31, 409).stream())
                            .toList());
            var winner = answers.stream().map(Answer::status).toList().indexOf(200);
            var again = extra.apis().get(winner).post(task + "/claim").expect(200);
            assertThat(again.json().getString("assignee"))
                    .isEqualTo(extra.names().get(winner));
            extra.apis().get(winner).post(task + "/unclaim").expect(200);
        }
    }

    @Test
    @DisplayName("keeps who investigated from approving the findings, whatever his groups are (four eyes)")
    void four_eyes() throws SQLException {
        try (var extra = ExtraUsers.in(system, 1, "INVESTIGATOR", "SUPERVISOR")) {
            var both = extra.apis().get(0);
            var filed = FiledCase.in(system).accepted();
            system.as("licensee1")
                    .post("/cases/" + filed.number() + "/answers", "{\"text\": \"止めました。\"}")
                    .expect(201);
            filed.done(both, "reviewAnswer", "VIOLATION_SUSPECTED", "{}")
                    .done(both, "investigate", "VIOLATION", "{\"facts\": \"記録あり\", \"conclusion\": \"違反あり\"}");
            var approval = "/tasks/" + filed.task("approveFindings");

            both.post(approval + "/claim").expect(403);
            both.post(approval + "/complete", "{\"outcome\": \"APPROVED\"}").expect(403);
            assertThat(system.as("supervisor2").get(approval).expect(200).json().isNull("assignee"))
                    .isTrue();
            var handedOn = system.as("supervisor2")
                    .post(approval + "/delegate", "{\"to\": \"" + extra.names().get(0) + "\", \"reason\": \"休みのため\"}")
                    .expect(422);
            assertThat(fields(handedOn)).containsExactly("to");
            filed.done("supervisor2", "approveFindings", "APPROVED", "{}");
        }
    }

    @Test
    @DisplayName("hands a task on to somebody of its group, with a reason, and then it is his alone")
    void delegate() {
        var task = "/tasks/" + FiledCase.in(system).task(SCREENING);
        system.as("intake").post(task + "/claim").expect(200);

        assertThat(fields(system.as("intake").post(task + "/delegate", "{}").expect(422)))
                .containsExactlyInAnyOrder("to", "reason");
        for (var nobody : List.of("investigator", "licensee1", "nobody")) {
            var refusal = system.as("intake")
                    .post(task + "/delegate", "{\"to\": \"" + nobody + "\", \"reason\": \"休みのため\"}")
                    .expect(422);
            assertThat(fields(refusal)).containsExactly("to");
        }
        var handed = system.as("intake")
                .post(task + "/delegate", "{\"to\": \"intake2\", \"reason\": \"休みのため\"}")
                .expect(200);

        assertThat(handed.json().getString("assignee")).isEqualTo("intake2");
        system.as("intake")
                .post(task + "/complete", "{\"outcome\": \"ACCEPTED\"}")
                .expect(409);
        system.as("intake2")
                .post(task + "/complete", "{\"outcome\": \"ACCEPTED\"}")
                .expect(200);
        system.as("intake2")
                .post(task + "/complete", "{\"outcome\": \"ACCEPTED\"}")
                .expect(409);
    }

    @Test
    @DisplayName("names every broken field of an answer at once, and the task stays as it was")
    void broken_form() {
        var filed = FiledCase.in(system);
        var task = "/tasks/" + filed.task(SCREENING);
        system.as("intake").post(task + "/claim").expect(200);

        var broken = system.as("intake")
                .post(task + "/complete", "{\"outcome\": \"OUT_OF_SCOPE\", \"fields\": {\"licenseeId\": [7]}}")
                .expect(422);
        var unknown = system.as("intake")
                .post(task + "/complete", "{\"outcome\": \"PERHAPS\"}")
                .expect(422);

        assertThat(fields(broken))
                .containsExactlyInAnyOrder("fields.licenseeId", "fields.reason", "fields.explanation");
        assertThat(fields(unknown)).containsExactly("outcome");
        system.as("intake").post(task + "/complete", "[]").expect(400);
        assertThat(system.as("intake").get(task).expect(200).json().getString("assignee"))
                .isEqualTo("intake");
        assertThat(system.as("intake").get("/cases/" + filed.number()).json().getString("state"))
                .isEqualTo("SCREENING");
    }

    @Test
    @DisplayName(
            "is read page by page in every view and order without losing or repeating one while others come and go")
    void pages() {
        var stable = IntStream.range(0, 8).mapToObj(i -> FiledCase.in(system)).toList();
        var tasks = stable.stream().map(filed -> filed.task(SCREENING)).toList();
        var mine = Set.copyOf(tasks.subList(0, 4));
        var nobodys = Set.copyOf(tasks.subList(4, 8));
        mine.forEach(
                task -> system.as("intake").post("/tasks/" + task + "/claim").expect(200));
        var over = new AtomicBoolean();
        var traffic = CompletableFuture.runAsync(() -> comeAndGo(over));

        for (var sort : List.of("due", "created", "priority")) {
            assertThat(read("intake", "mine", sort)).doesNotHaveDuplicates().containsAll(mine);
            assertThat(read("intake", "group", sort))
                    .doesNotHaveDuplicates()
                    .containsAll(nobodys)
                    .doesNotContainAnyElementsOf(mine);
            assertThat(read("supervisor", "all", sort)).doesNotHaveDuplicates().containsAll(tasks);
        }

        over.set(true);
        traffic.join();
    }

    @Test
    @DisplayName("is sought by a case number, its beginning, in any width, and by part of a holder's name")
    void sought() {
        var filed = FiledCase.in(system);
        var task = filed.task(SCREENING);
        var number = filed.number();

        for (var q : List.of(number, number.toLowerCase(java.util.Locale.ROOT), "%EF%BC%A3" + number.substring(1))) {
            assertThat(ids(system.as("intake").get("/tasks?q=" + q).expect(200)))
                    .as(q)
                    .containsExactly(task);
        }
        assertThat(ids(system.as("intake")
                        .get("/tasks?sort=created&q=" + number.substring(0, 12))
                        .expect(200)))
                .contains(task);
        assertThat(ids(system.as("intake")
                        .get("/tasks?sort=created&q=%E4%BE%8B%E7%A4%BA%E9%80%9A%E8%B2%A9")
                        .expect(200)))
                .contains(task);
        assertThat(system.as("intake").get("/tasks?q=%25").expect(200).items()).isEmpty();
    }

    @Test
    @DisplayName("shows everything to supervisor, auditor and administrator only")
    void all() {
        for (var user : List.of("supervisor", "auditor", "admin")) {
            system.as(user).get("/tasks?view=all").expect(200);
        }
        for (var user : List.of("intake", "investigator", "secretary", "chair", "member1", "reviewer1", "insurance")) {
            system.as(user).get("/tasks?view=all").expect(403);
            system.as(user).get("/tasks?view=group").expect(200);
        }
        system.as("licensee1").get("/tasks").expect(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"view=every", "sort=newest", "scheme=X", "dueBefore=2026-02-30", "limit=201", "cursor=garbage"})
    @DisplayName("names the part of the address that is wrong")
    void wrong(String query) {
        assertThat(fields(system.as("intake").get("/tasks?" + query).expect(422)))
                .containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    @DisplayName("takes a cursor for the view and order only that it was made for")
    void foreign_cursor() {
        FiledCase.in(system).task(SCREENING);
        FiledCase.in(system).task(SCREENING);
        var next = system.as("supervisor")
                .get("/tasks?view=all&limit=1")
                .expect(200)
                .json()
                .getString("next");

        system.as("supervisor").get("/tasks?view=all&limit=1&cursor=" + next).expect(200);
        system.as("supervisor")
                .get("/tasks?view=all&sort=created&cursor=" + next)
                .expect(422);
        system.as("supervisor").get("/tasks?view=group&cursor=" + next).expect(422);
    }

    /** Some new complaints come, and one of the tasks is claimed and put back, again and again. */
    private void comeAndGo(AtomicBoolean over) {
        var user = system.as("intake2");
        var moved = FiledCase.in(system).task(SCREENING);
        for (int i = 0; !over.get(); i++) {
            if (i < 5) {
                FiledCase.in(system);
            }
            user.post("/tasks/" + moved + "/claim").expect(200);
            user.post("/tasks/" + moved + "/unclaim").expect(200);
        }
    }

    private List<String> read(String user, String view, String sort) {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = system.as(user)
                    .get("/tasks?limit=5&view=" + view + "&sort=" + sort + cursor)
                    .expect(200);
            seen.addAll(ids(page));
            cursor = page.json().isNull("next") ? "" : "&cursor=" + page.json().getString("next");
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<String> ids(Answer list) {
        return list.items().stream().map(task -> task.getString("id")).toList();
    }

    private static Set<String> fields(Answer refusal) {
        return refusal.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .collect(Collectors.toSet());
    }

    /** Users whom no demo has, with the roles and in the number that a test needs; taken away again at its end. */
    private record ExtraUsers(LaunchedSystem system, List<String> names, List<Api> apis) implements AutoCloseable {

        static ExtraUsers in(LaunchedSystem system, int many, String... roles) throws SQLException {
            var names = IntStream.range(0, many).mapToObj(i -> "extra" + i).toList();
            for (var name : names) {
                execute(
                        system,
                        "insert into identity_user (id, name_ja, name_en, password, active, roles_version, version)"
                                + " select '" + name + "', '臨時', 'Extra', password, 1, 0, 1 from identity_user"
                                + " where id = 'intake'");
                for (var role : roles) {
                    execute(system, "insert into identity_user_role values ('" + name + "', '" + role + "')");
                }
            }
            return new ExtraUsers(
                    system,
                    names,
                    names.stream().map(name -> signedIn(system, name)).toList());
        }

        private static Api signedIn(LaunchedSystem system, String name) {
            var token = system.anonymous()
                    .post("/tokens", "{\"username\": \"" + name + "\", \"password\": \"" + system.password() + "\"}")
                    .expect(200)
                    .json()
                    .getString("token");
            return system.anonymous().with("Authorization", "Bearer " + token);
        }

        private static void execute(LaunchedSystem system, String sql) throws SQLException {
            try (var database = system.database();
                    var statement = database.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            execute(system, "delete from identity_session where user_id like 'extra%'");
            execute(system, "delete from identity_user_role where user_id like 'extra%'");
            execute(system, "delete from identity_user where id like 'extra%'");
        }
    }
}
