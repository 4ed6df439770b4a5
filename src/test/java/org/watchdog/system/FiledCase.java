package org.watchdog.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/**
 * A complaint that was filed with the launched system, by whoever holds its receipt code.
 *
 * @param number its case number
 * @param complainant the API with the receipt code
 */
public record FiledCase(LaunchedSystem system, String number, Api complainant) {

    /** By a named person who agrees that the holder L-000001 is told who it is. */
    public static final String COMPLAINT = """
            {"licenseeId": "L-000001", "aboutPrivacy": true,
             "contacted": {"made": true, "on": "2026-05-20", "outcome": "NO_REPLY"}, "category": "LEAK",
             "description": "私の住所が公開されていました。", "desiredOutcome": "消してください。",
             "complainant": {"anonymous": false, "name": "試験 花子", "email": "hanako@example.jp"},
             "consentToShareIdentity": true, "language": "ja"}""";

    public static FiledCase in(LaunchedSystem system) {
        return in(system, COMPLAINT);
    }

    /** Files what this JSON says. */
    public static FiledCase in(LaunchedSystem system, String complaint) {
        var receipt =
                system.anonymous().post("/complaints", complaint).expect(201).json();
        return new FiledCase(
                system,
                receipt.getString("caseNumber"),
                system.anonymous().with("Receipt-Code", receipt.getString("receiptCode")));
    }

    /** The id of its open task of this kind, which comes behind the request. */
    public String task(String kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> system.as("supervisor").get("/tasks?view=all&q=" + number).items().stream()
                                .filter(task -> task.getString("kind").equals(kind))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .getString("id");
    }

    /** Has a user claim and complete its open task of this kind. */
    public FiledCase done(String user, String kind, String outcome, String fields) {
        return done(system.as(user), kind, outcome, fields);
    }

    /** The same, by whoever this API is signed in as. */
    public FiledCase done(Api user, String kind, String outcome, String fields) {
        var task = "/tasks/" + task(kind);
        user.post(task + "/claim").expect(200);
        user.post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}")
                .expect(200);
        return this;
    }

    /** Screened and accepted: the holder has been asked. */
    public FiledCase accepted() {
        return done("intake", "screenComplaint", "ACCEPTED", "{}");
    }
}
