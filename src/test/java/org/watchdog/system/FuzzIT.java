package org.watchdog.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.watchdog.kernel.Role;

/**
 * Bad input of every kind for every call, made from what {@code /openapi} says (contract, sections 1 and 2). A call
 * that is added later is tried by itself. {@code -Dfuzz.seed=} repeats a run.
 */
@DisplayName("The API, as its own description has it,")
@TestInstance(Lifecycle.PER_CLASS) // the scenes serve all tests
class FuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int MIXED = 15;
    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final LaunchedSystem system = LaunchedSystem.get();
    private final JsonObject document = Api.document(system.base());
    private final List<Call> calls = Call.all(document);
    private final Map<String, Scene> scenes = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    FuzzIT() {
        System.out.println("fuzz.seed=" + SEED);
    }

    @Test
    @DisplayName("describes the calls of the rights table and no pages")
    void all_calls() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/rights.txt"))) {
            var agreed = lines.filter(line -> line.startsWith("api "))
                    .map(line -> line.replaceAll("^api (\\S+ \\S+) .*", "$1"))
                    .toList();

            assertThat(calls).extracting(Call::toString).containsExactlyInAnyOrderElementsOf(agreed);
        }
        assertThat(document.getJsonObject("paths").keySet()).allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(document.getJsonObject("components").getJsonObject("schemas"))
                .doesNotContainKey("Submission");
    }

    @Test
    @DisplayName("says of each call what it takes and what it answers")
    void described() {
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.statuses()).doesNotContain("default").anyMatch(status -> status.startsWith("2"));
            call.body().ifPresent(body -> assertThat(Schemas.fields(body)).isNotEmpty());
        });
    }

    @TestFactory
    @DisplayName("opens a call to those whom it names, and to nobody else")
    Stream<DynamicTest> rights() {
        return each(call -> !call.roles().isEmpty(), (call, judge) -> {
            var path = call.path().replaceAll("\\{\\w+}", "C-2026-999999");
            judge.expect(send(system.anonymous(), call, path, "{}"), "ja", 401);
            Arrays.stream(Role.values())
                    .map(Role::name)
                    .filter(role -> !call.roles().contains(role))
                    .forEach(role -> judge.expect(send(scene(call).as(role, call), call, path, "{}"), "ja", 403));
        });
    }

    @TestFactory
    @DisplayName("refuses a body that is no JSON object, too large or of another type")
    Stream<DynamicTest> no_object() {
        return each(call -> call.body().isPresent(), (call, judge) -> {
            var path = scene(call).path(call);
            var roles = callers(call);
            for (var raw : Hostile.raw()) {
                var language = any(LANGUAGES);
                var caller = caller(call, any(roles)).in(language);
                var answer = caller.send(call.verb(), path, raw.type(), raw.bytes());
                judge.expect(
                        answer,
                        language,
                        raw.answers().stream().mapToInt(i -> i).toArray());
            }
        });
    }

    @TestFactory
    @DisplayName("names every broken field at once, in the caller's language")
    Stream<DynamicTest> broken_fields() {
        return each(call -> call.body().isPresent(), (call, judge) -> {
            var path = scene(call).path(call);
            var roles = callers(call);
            var schema = call.body().orElseThrow();
            var reached = roles.stream()
                    .filter(role -> {
                        var answer = send(caller(call, role).in("en"), call, path, everythingBroken(schema));
                        judge.judge(answer, "en");
                        return answer.status() == 422;
                    })
                    .toList();
            if (reached.isEmpty()) {
                judge.find("nobody came so far that the fields were read; " + Scene.class + " must prepare more");
                return;
            }
            for (var body : Hostile.bodies(schema, random, MIXED)) {
                var language = any(LANGUAGES);
                var answer = send(caller(call, any(reached)).in(language), call, path, body.json());
                if (body.broken().isEmpty()) {
                    judge.judge(answer, language);
                } else {
                    judge.expect(answer, language, body.isTooLarge() ? 413 : 422);
                    judge.names(answer, body);
                }
            }
            for (var odd : Hostile.oddObjects()) {
                judge.judge(send(caller(call, any(reached)), call, path, odd), "ja");
            }
        });
    }

    private static String everythingBroken(JsonObject schema) {
        var members = Schemas.properties(schema).keySet().stream()
                .map(name -> "\"" + name + "\":[[]]")
                .toList();
        return "{" + String.join(",", members) + "}";
    }

    @TestFactory
    @DisplayName("takes markup, SQL, rare kanji, emoji and control characters for text")
    Stream<DynamicTest> strange_text() {
        return each(call -> call.body().isPresent(), (call, judge) -> {
            for (var body : Hostile.strange(call.body().orElseThrow())) {
                for (var role : callers(call).subList(0, 1)) {
                    judge.judge(send(caller(call, role), call, scene(call).path(call), body.json()), "ja");
                }
            }
        });
    }

    @TestFactory
    @DisplayName("knows nothing of what is not there")
    Stream<DynamicTest> unknown_addresses() {
        return each(call -> !call.inPath().isEmpty(), (call, judge) -> {
            var plain = call.body().map(Schemas::sample).map(Object::toString).orElse("");
            // a small number may well be somebody's task
            var strange = Hostile.parameters().stream().filter(value -> !value.matches("\\d{1,9}"));
            for (var unknown : strange.toList()) {
                var path = call.path().replaceAll("\\{\\w+}", unknown);
                judge.expect(send(caller(call, any(callers(call))), call, path, plain), "ja", 404);
            }
        });
    }

    @TestFactory
    @DisplayName("names the conditions of an address that cannot be read")
    Stream<DynamicTest> conditions() {
        return each(call -> !call.query().isEmpty(), (call, judge) -> {
            var path = scene(call).path(call);
            for (var role : callers(call)) {
                call.query()
                        .forEach((name, schema) -> Hostile.parameters().forEach(value -> {
                            var answer = caller(call, role)
                                    .get(path + "?" + name + "=" + value + "&" + name + "=2&unknown=x");
                            judge.judge(answer, "ja");
                        }));
            }
            var language = any(LANGUAGES);
            var role = callers(call).get(0);
            call.query()
                    .forEach((name, schema) -> Hostile.refused(schema).forEach(value -> {
                        var pages = call.query().containsKey("cursor");
                        var more = pages ? "&cursor=%F0%A0%AE%B7" : "";
                        var answer = caller(call, role).in(language).get(path + "?" + name + "=" + value + more);
                        judge.expect(answer, language, 422);
                        judge.names(
                                answer,
                                new Hostile.Body(name + "=" + value, pages ? Set.of(name, "cursor") : Set.of(name)));
                    }));
        });
    }

    @TestFactory
    @DisplayName("bears headers that say nothing")
    Stream<DynamicTest> odd_headers() {
        return each(call -> true, (call, judge) -> {
            for (var header : some(Hostile.headers())) {
                var caller = caller(call, any(callers(call))).with(header.getKey(), header.getValue());
                judge.judge(send(caller, call, call.path().replaceAll("\\{\\w+}", "x"), "{\"x\":"), "ja");
            }
        });
    }

    @TestFactory
    @DisplayName("names an Idempotency-Key that cannot be one, and files nothing")
    Stream<DynamicTest> odd_keys() {
        return each(
                call -> call.headers().contains("Idempotency-Key")
                        && call.body().isPresent(),
                (call, judge) -> {
                    var sample = Schemas.sample(call.body().orElseThrow()).toString();
                    for (var key : List.of("short", "a".repeat(4_000))) {
                        var language = any(LANGUAGES);
                        var caller =
                                caller(call, any(callers(call))).in(language).with("Idempotency-Key", key);
                        var answer = send(caller, call, scene(call).path(call), sample);
                        judge.expect(answer, language, 422);
                        judge.names(answer, new Hostile.Body(sample, Set.of("Idempotency-Key")));
                    }
                });
    }

    /** A third of them, others for each call. */
    private <T> List<T> some(List<T> all) {
        return random.ints(0, all.size())
                .distinct()
                .limit(all.size() / 3)
                .mapToObj(all::get)
                .toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private interface Trial {
        void of(Call call, Judge judge);
    }

    private Stream<DynamicTest> each(java.util.function.Predicate<Call> which, Trial trial) {
        return calls.stream()
                .filter(which)
                .map(call -> dynamicTest(call.toString(), () -> {
                    var judge = new Judge(call, SEED);
                    trial.of(call, judge);
                    judge.close();
                }));
    }

    /** A case of its own for each call that changes something; what only reads shares one. */
    private Scene scene(Call call) {
        return scenes.computeIfAbsent(call.changes() ? call.toString() : "reading", name -> new Scene(system, call));
    }

    /** The roles to try a call with; one without a name where no account is needed. */
    private static List<String> callers(Call call) {
        return call.roles().isEmpty() ? List.of("") : call.roles();
    }

    private Api caller(Call call, String role) {
        return role.isEmpty()
                ? scene(call).with(system.anonymous(), call)
                : scene(call).as(role, call);
    }

    private static Answer send(Api caller, Call call, String path, String body) {
        var answer = call.body().isPresent()
                ? caller.send(call.verb(), path, "application/json", body.getBytes(UTF_8))
                : caller.send(call.verb(), path, "", new byte[0]);
        return new Answer(answer.call() + " " + body, answer.status(), answer.headers(), answer.text());
    }
}
