package org.watchdog.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.Explanation;
import org.watchdog.platform.api.Words;
import org.watchdog.system.Answer;
import org.watchdog.system.LaunchedSystem;

/** Promise 2 and design 5: a clock is stopped, resumed and counted anew, and never lost or shortened. */
@DisplayName("A deadline of a case")
class DeadlinesIT {

    private static final String REASON = "{\"reason\": \"警察から待つよう求められた\"}";
    private static final String HOLDER = "holderAnswer";

    private static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true,
             "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"}, "category": "LEAK",
             "description": "私の住所が公開されていました。", "complainant": {"anonymous": true},
             "consentToShareIdentity": false, "language": "ja"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("stands still from the stop to the resumption, has no day meanwhile, and then what remained")
    void stopped_and_resumed() {
        var number = waitingForItsHolder();
        var before = deadline(number);
        system.advanceClock("P3D");

        var stopped = step(number, "stop").expect(200).json();

        assertThat(stopped.getBoolean("stopped")).isTrue();
        assertThat(stopped.get("dueOn")).isEqualTo(JsonValue.NULL);
        var inShort = system.as("intake").get("/cases/" + number).expect(200).json();
        var listed = named(inShort.getJsonArray("deadlines").getValuesAs(JsonObject.class));
        assertThat(listed.getBoolean("stopped")).isTrue();
        assertThat(listed.get("dueOn")).isEqualTo(JsonValue.NULL);
        assertThat(inShort.containsKey("nextStepDueOn")).isFalse();
        var stop = today();

        system.advanceClock("P40D");

        assertThat(deadline(number).getString("state")).isEqualTo("STOPPED");
        assertThat(system.as("intake").get("/cases/" + number).json().getString("state"))
                .isEqualTo("WAITING_FOR_HOLDER");
        step(number, "stop").expect(409);

        var resumed = step(number, "resume").expect(200).json();

        assertThat(resumed.getString("state")).isEqualTo("OPEN");
        assertThat(dueOn(resumed)).isAfter(dueOn(before)).isAfterOrEqualTo(today());
        assertThat(counted(resumed)).hasSameSizeAs(counted(before));
        assertThat(counted(resumed))
                .noneMatch(day -> !day.isBefore(stop) && day.isBefore(today()))
                .filteredOn(day -> !day.isBefore(today()))
                .hasSize(stopped.getInt("remaining"));
        assertThat(day(resumed, stop).getString("reason")).contains("停止", "警察から待つよう求められた");
        step(number, "resume").expect(409);
        assertThat(told(number))
                .anyMatch(e -> e.getString("action").equals("casefile.deadlineStopped")
                        && e.getString("message").contains("警察"))
                .anyMatch(e -> e.getString("action").equals("casefile.deadlineResumed"));

        advanceBehind(dueOn(resumed));

        assertThat(deadline(number).getString("state")).isEqualTo("MISSED");
        step(number, "stop").expect(409);
        assertThatTrailIsIntact(number);
    }

    @Test
    @DisplayName("is the same as before when it is resumed on the day of the stop")
    void same_day() {
        var number = waitingForItsHolder();
        var before = deadline(number);

        step(number, "stop").expect(200);
        var after = step(number, "resume").expect(200).json();

        assertThat(after.getString("dueOn")).isEqualTo(before.getString("dueOn"));
        assertThat(after.getJsonArray("days")).isEqualTo(before.getJsonArray("days"));
    }

    @Test
    @DisplayName("is stopped by a supervisor, with a reason, if it is there")
    void refused() {
        var number = waitingForItsHolder();
        var id = deadline(number).getInt("id");
        var path = "/cases/" + number + "/deadlines/" + id + "/stop";

        system.as("investigator").post(path, REASON).expect(403);
        system.as("licensee1").post(path, REASON).expect(403);
        var wrong = system.as("supervisor").post(path, "{\"reason\": \" \"}").expect(422);
        assertThat(wrong.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("reason");
        system.as("supervisor")
                .post(path, "{\"reason\": \"" + "あ".repeat(2001) + "\"}")
                .expect(422);
        system.as("supervisor").post(path, "[]").expect(400);
        system.as("supervisor").post(path.replace("/" + id, "/x"), REASON).expect(404);
        system.as("supervisor")
                .post(path.replace("/" + id, "/999999999999"), REASON)
                .expect(404);
        system.as("supervisor")
                .post(path.replace(number, waitingForItsHolder()), REASON)
                .expect(404);
        system.as("supervisor").post(path.replace("/stop", "/resume"), REASON).expect(409);
        assertThat(deadline(number).getString("state")).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("tells the holder that it is stopped, but not why")
    void holder() {
        var number = waitingForItsHolder();
        step(number, "stop").expect(200);

        var seen = system.as("licensee1").get("/cases/" + number + "/deadlines").expect(200);

        assertThat(named(seen.items()).getBoolean("stopped")).isTrue();
        assertThat(seen.text()).doesNotContain("警察");
        var stream =
                system.as("licensee1").get("/cases/" + number + "/timeline").expect(200);
        assertThat(stream.items()).anyMatch(e -> e.getString("action").equals("casefile.deadlineStopped"));
        assertThat(stream.text()).doesNotContain("警察");
    }

    @Test
    @DisplayName("is lengthened once by a day that is closed, tasks too, and never shortened when the day is opened")
    void closed_day() {
        var inScreening = file();
        var task = task(inScreening);
        var number = waitingForItsHolder();
        var before = deadline(number);
        var closed = counted(before).get(5);

        close(closed, true).expect(201);

        var after = await().atMost(Duration.ofSeconds(10))
                .until(() -> deadline(number), d -> !d.getString("dueOn").equals(before.getString("dueOn")));
        assertThat(dueOn(after)).isAfter(dueOn(before));
        assertThat(counted(after)).hasSameSizeAs(counted(before)).doesNotContain(closed);
        assertThat(day(after, closed).getString("reason")).isEqualTo("臨時の休業日");
        if (!LocalDate.parse(task.getString("dueOn")).isBefore(closed)) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !task(inScreening).getString("dueOn").equals(task.getString("dueOn")));
        }
        close(closed, true).expect(409);
        close(closed, false).expect(201);
        close(counted(after).get(9).plusDays(400), true).expect(201);
        assertThat(told(number))
                .filteredOn(e -> e.getString("action").equals("casefile.deadlineMoved"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getJsonObject("facts").getString("before")).isEqualTo(before.getString("dueOn")));
        assertThat(deadline(number).getString("dueOn")).isEqualTo(after.getString("dueOn"));
        assertThatTrailIsIntact(number);
    }

    @Test
    @DisplayName("is not missed on a day that was closed a moment before its midnight")
    void closed_at_the_last_moment() {
        var number = waitingForItsHolder();
        var dueOn = dueOn(deadline(number));

        close(dueOn, true).expect(201);
        advanceBehind(dueOn);

        var after = deadline(number);
        assertThat(after.getString("state")).isEqualTo("OPEN");
        assertThat(dueOn(after)).isAfter(dueOn);
        advanceBehind(dueOn(after));
        assertThat(deadline(number).getString("state")).isEqualTo("MISSED");
        assertThat(count("select count(*) from audit_entry where action = 'casefile.deadlineMoved' and chain = '"
                        + number + "' and facts like '%" + HOLDER + "%'"))
                .isOne();
    }

    @Test
    @DisplayName("is either stopped or missed when the stop meets its midnight, never both and never neither")
    void stop_meets_sweep() throws Exception {
        var numbers =
                List.of(waitingForItsHolder(), waitingForItsHolder(), waitingForItsHolder(), waitingForItsHolder());
        var dueOn = dueOn(deadline(numbers.get(3)));
        var calls = new ArrayList<Callable<Integer>>();
        numbers.forEach(number -> {
            var path = "/cases/" + number + "/deadlines/" + deadline(number).getInt("id") + "/stop";
            calls.add(() -> system.as("supervisor").post(path, REASON).status());
        });
        calls.add(2, () -> {
            advanceBehind(dueOn);
            return 0;
        });

        var threads = Executors.newFixedThreadPool(calls.size());
        var statuses = new ArrayList<Integer>();
        try {
            for (var call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
        } finally {
            threads.shutdown();
        }

        statuses.remove(2);
        for (int i = 0; i < numbers.size(); i++) {
            var state = deadline(numbers.get(i)).getString("state");
            assertThat(state).isEqualTo(statuses.get(i) == 200 ? "STOPPED" : "MISSED");
            assertThat(count("select count(*) from audit_entry where action in ('casefile.deadlineMissed',"
                            + " 'casefile.deadlineStopped') and chain = '" + numbers.get(i) + "' and facts like '%"
                            + HOLDER + "%'"))
                    .isOne();
        }
    }

    @Test
    @DisplayName(
            "has a reminder that fires at eight in the morning of its day, is stopped with it and missed by nobody")
    void reminder() {
        var number = waitingForItsHolder();
        var day = counted(deadline(number)).get(4);
        run(
                "insert into casefile_deadline (case_number, name, state, due_on, fires_at, message, reminds_of, counted_from,"
                        + " calendar, calculation, opened_at) select case_number, 'earlyWord', state, '" + day + "', '"
                        + day
                        + "' - interval 1 hour, 'nobodyWaitsForIt', '" + HOLDER + "', counted_from, calendar, '"
                        + upTo(number, day)
                        + "', opened_at from casefile_deadline where case_number = '" + number + "' and name = '"
                        + HOLDER
                        + "'");

        step(number, "stop").expect(200);
        assertThat(reminderOf(number)).isEqualTo("STOPPED");
        step(number, "resume").expect(200);
        assertThat(reminderOf(number)).isEqualTo("OPEN");
        var remindsOn = LocalDate.parse(
                one("select due_on from casefile_deadline where reminds_of is not null and case_number = '" + number
                        + "'"));

        advanceTo(remindsOn, LocalTime.of(7, 59));
        assertThat(reminderOf(number)).isEqualTo("OPEN");
        advanceTo(remindsOn, LocalTime.of(8, 0));

        assertThat(reminderOf(number)).isEqualTo("MET");
        assertThat(deadline(number).getString("state")).isEqualTo("OPEN");
        assertThat(told(number)).anyMatch(e -> e.getString("action").equals("casefile.reminderDue"));
        assertThat(told(number))
                .noneMatch(e -> e.getString("action").equals("casefile.deadlineMissed")
                        && e.getJsonObject("facts").getString("deadline").equals(HOLDER));
    }

    /** The calculation of the holder's deadline, as far as its fifth day. */
    private String upTo(String number, LocalDate day) {
        var told = Explanation.parse(one("select calculation from casefile_deadline where name = '" + HOLDER
                + "' and case_number = '" + number + "'"));
        var days = told.days().stream().filter(d -> !d.date().isAfter(day)).toList();
        return new Explanation(told.from(), DeadlineRule.businessDays(5), day, days, told.calendarVersion()).text();
    }

    private String reminderOf(String number) {
        return system.as("intake").get("/cases/" + number + "/deadlines").expect(200).items().stream()
                .filter(d -> d.getBoolean("reminder"))
                .findFirst()
                .orElseThrow()
                .getString("state");
    }

    private Answer step(String number, String step) {
        return system.as("supervisor")
                .post("/cases/" + number + "/deadlines/" + deadline(number).getInt("id") + "/" + step, REASON);
    }

    private Answer close(LocalDate day, boolean closed) {
        return system.as("admin")
                .post(
                        "/calendar/days",
                        Json.createObjectBuilder()
                                .add("date", day.toString())
                                .add("closed", closed)
                                .add("nameJa", "臨時の休業日")
                                .add("nameEn", "Closed for once")
                                .add("reason", "設備の点検")
                                .build());
    }

    private JsonObject deadline(String number) {
        return named(system.as("supervisor")
                .get("/cases/" + number + "/deadlines")
                .expect(200)
                .items());
    }

    private static JsonObject named(List<JsonObject> deadlines) {
        return deadlines.stream()
                .filter(d -> d.getString("name").equals(HOLDER) && !d.getBoolean("reminder", false))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate dueOn(JsonObject deadline) {
        return LocalDate.parse(deadline.getString("dueOn"));
    }

    private static List<LocalDate> counted(JsonObject deadline) {
        return deadline.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                .filter(d -> d.getBoolean("counted"))
                .map(d -> LocalDate.parse(d.getString("date")))
                .toList();
    }

    private static JsonObject day(JsonObject deadline, LocalDate day) {
        return deadline.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                .filter(d -> d.getString("date").equals(day.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> told(String number) {
        return system.as("intake")
                .get("/cases/" + number + "/timeline?limit=200")
                .expect(200)
                .items();
    }

    private void assertThatTrailIsIntact(String number) {
        assertThat(system.as("auditor")
                        .post("/audit/verify", "{\"caseNumber\": \"" + number + "\"}")
                        .expect(200)
                        .json()
                        .getBoolean("intact"))
                .isTrue();
    }

    private String file() {
        return system.anonymous()
                .post("/complaints", COMPLAINT)
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    private JsonObject task(String number) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> system.as("intake")
                                .get("/tasks?view=group&q=" + number)
                                .items(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private String waitingForItsHolder() {
        var number = file();
        var id = task(number).getString("id");
        system.as("intake").post("/tasks/" + id + "/claim").expect(200);
        system.as("intake")
                .post("/tasks/" + id + "/complete", "{\"outcome\": \"ACCEPTED\", \"fields\": {}}")
                .expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> count("select count(*) from casefile_deadline where state = 'OPEN' and name = '" + HOLDER
                                + "' and case_number = '" + number + "'")
                        > 0);
        return number;
    }

    private Instant now() {
        return Instant.parse(
                system.anonymous().get("/demo/clock").expect(200).json().getString("now"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Words.TOKYO);
    }

    private void advanceBehind(LocalDate lastDay) {
        advanceTo(lastDay.plusDays(1), LocalTime.MIDNIGHT);
    }

    private void advanceTo(LocalDate day, LocalTime time) {
        var length =
                Duration.between(now(), day.atTime(time).atZone(Words.TOKYO).toInstant());
        system.advanceClock(length.plusSeconds(1).toString());
    }

    private long count(String query) {
        return Long.parseLong(one(query));
    }

    private String one(String query) {
        try (var connection = system.database();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void run(String statement) {
        try (var connection = system.database();
                var statements = connection.createStatement()) {
            statements.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
