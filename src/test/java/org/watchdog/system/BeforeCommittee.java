package org.watchdog.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** An incident that was graded and waits for the committee, and the meetings that take it up, by the API. */
public record BeforeCommittee(LaunchedSystem system, String number) {

    /** The seats of the demo's committee. */
    public static final List<String> MEMBERS =
            List.of("chair", "member1", "member2", "member3", "member4", "member5", "member6");

    private static final String INCIDENT = """
            {"report": "PROMPT", "licenseeId": "%s", "discoveredOn": "2026-06-03",
             "outline": "名簿を別の取引先に送りました。", "phenomena": ["LEAK"], "dataItems": ["NAME"], "persons": 1200,
             "secondaryDamage": {"state": "NONE"}}""";

    private static final String FACTS = """
            {"persons": 1200, "data": "SENSITIVE_OR_FINANCIAL", "cause": "DEFICIENT_CONTROLS", "malicious": "NO",
             "secondaryDamage": "FEARED", "response": "ADEQUATE", "history": "NONE", "personsEvidence": "名簿",
             "dataEvidence": "報告書", "causeEvidence": "手順書", "maliciousEvidence": "聞き取り",
             "secondaryDamageEvidence": "報告書", "responseEvidence": "記録", "historyEvidence": "登録簿"}""";

    private static final String PROPOSAL = """
            {"summary": "名簿を別の取引先に送りました。", "motion": "NO_MEASURE",
             "reason": "速やかに回収したため、措置をとりません。", "deviation": "回収が早く、二次被害もないため"}""";

    /** One of licensee3, of level 8. */
    public static BeforeCommittee case8() {
        return of("licensee3", "L-000003");
    }

    /** Of a business without a user here: staff enter it. */
    public static BeforeCommittee about(String licensee) {
        return of("intake", licensee);
    }

    /** With a proposal that takes no measure, and its copies with the members. */
    private static BeforeCommittee of(String reporter, String licensee) {
        var waiting = unprepared(reporter, licensee);
        Prepared.completed("secretary", waiting.number(), "prepareItem", "READY", PROPOSAL);
        Prepared.task("chair", waiting.number(), "decideItem");
        return waiting;
    }

    /** Graded, with nothing laid before the committee yet. */
    public static BeforeCommittee unprepared(String reporter, String licensee) {
        var waiting = established(reporter, licensee);
        Prepared.completed("supervisor", waiting.number(), "reviewGrade", "CONFIRM", "{}");
        await(waiting.number())
                .atMost(Duration.ofSeconds(30))
                .until(() -> waiting.system()
                        .as("supervisor")
                        .get("/cases/" + waiting.number())
                        .expect(200)
                        .json()
                        .getString("state")
                        .equals("DELIBERATION"));
        return waiting;
    }

    /** With its facts established, and the grade that follows from them still to be looked at. */
    public static BeforeCommittee established(String reporter, String licensee) {
        var system = LaunchedSystem.get();
        var number = system.as(reporter)
                .post("/incidents", INCIDENT.formatted(licensee))
                .expect(201)
                .json()
                .getString("caseNumber");
        Prepared.completed("intake", number, "checkReport", "COMPLETE", "{}");
        Prepared.completed("investigator", number, "establishFacts", "DONE", FACTS);
        return new BeforeCommittee(system, number);
    }

    /** A meeting of today with this case as its only item; its path. */
    public String meeting() {
        return planned("\"form\": \"MEETING\", \"place\": \"会議室1\"", List.of(number));
    }

    /** A written procedure. */
    public String written(String until) {
        return planned("\"form\": \"WRITTEN\", \"until\": \"" + until + "\"", List.of(number));
    }

    /** A meeting of today, planned by the secretary; its path. */
    public static String planned(String more, List<String> numbers) {
        var items = numbers.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(","));
        return "/meetings/"
                + LaunchedSystem.get()
                        .as("secretary")
                        .post(
                                "/meetings",
                                "{\"committee\": \"measures\", \"on\": \"" + today() + "\", " + more + ", \"items\": ["
                                        + items + "]}")
                        .expect(201)
                        .json()
                        .getString("id");
    }

    /** The day in Tokyo by the demo's clock. */
    public static String today() {
        var now = LaunchedSystem.get().anonymous().get("/demo/clock").json().getString("now");
        return java.time.LocalDate.ofInstant(java.time.Instant.parse(now), java.time.ZoneId.of("Asia/Tokyo"))
                .toString();
    }

    /** These come in. */
    public static void come(String meeting, List<String> users) {
        users.forEach(user -> attend(meeting, user, true).expect(200));
    }

    /** One comes or leaves. */
    public static Answer attend(String meeting, String user, boolean in) {
        return LaunchedSystem.get()
                .as("secretary")
                .post(meeting + "/attendance", "{\"user\": \"" + user + "\", \"in\": " + in + "}");
    }

    /** Brings a case that waits for its committee to an adopted decision, with the minutes approved. */
    public static void adopts(String number, String proposal) {
        Prepared.completed("secretary", number, "prepareItem", "READY", proposal);
        decides(number);
    }

    /** The same from where the item was prepared, and the business heard if it had to be. */
    public static void decides(String number) {
        Prepared.task("chair", number, "decideItem");
        var system = LaunchedSystem.get();
        var meeting = new BeforeCommittee(system, number).meeting();
        var there = List.of("chair", "member1", "member2", "member4");
        come(meeting, there);
        system.as("chair").post(meeting + "/items/1/open", "{}").expect(200);
        there.forEach(user -> system.as(user)
                .post(meeting + "/items/1/ballots", "{\"choice\": \"YES\", \"reason\": \"相当です。\"}")
                .expect(201));
        system.as("chair").post(meeting + "/items/1/close", "{}").expect(200);
        Prepared.completed("chair", number, "decideItem", "VOTED", "{\"closed\": true}");
        Prepared.completed("secretary", number, "writeMinutes", "WRITTEN", "{\"discussion\": \"異論はなし。\"}");
        Prepared.completed("chair", number, "approveMinutes", "APPROVED", "{}");
    }

    /** Has the copies of a decided case collected, kept and destroyed, so that it can be closed. */
    public static void destroysCopies(String number) {
        Prepared.completed("secretary", number, "collectCopies", "ALL_ACCOUNTED", "{\"accounted\": true}");
        LaunchedSystem.get().advanceClock("P8D");
        Prepared.completed("secretary2", number, "confirmDestruction", "DESTROYED", "{\"destroyed\": true}");
    }
}
