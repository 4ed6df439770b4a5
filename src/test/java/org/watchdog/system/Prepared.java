package org.watchdog.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;

/** Cases brought by the API to where a test in the browser begins. */
public final class Prepared {

    private static final String COMPLAINT = """
            {"licenseeId":"L-000001","site":"https://shop.reiji.example.jp/%1$s","aboutPrivacy":true,
             "contacted":{"made":true,"on":"2026-05-20","outcome":"NO_REPLY"},"category":"OPT_OUT",
             "description":"𠮷野です😀 <b>退会</b>してもメールが止まりません。https://shop.example.jp/%1$s",
             "desiredOutcome":"止めてほしい。","complainant":{"anonymous":false,"name":"例示 𠮷子",
             "email":"a.very.long.address.of.somebody@mail.subdomain.example.jp"},
             "consentToShareIdentity":false,"language":"ja"}""".formatted("a".repeat(200));

    private Prepared() {}

    /** A complaint against holder L-000001, waiting to be screened; its number. */
    public static String filed() {
        return LaunchedSystem.get()
                .anonymous()
                .post("/complaints", COMPLAINT)
                .expect(201)
                .json()
                .getString("caseNumber");
    }

    /** The task of this kind in this case, once it is there for that user's group; its id. */
    public static String task(String user, String number, String kind) {
        var staff = LaunchedSystem.get().as(user);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> staff.get("/tasks?view=group&q=" + number).items().stream()
                                .filter(task -> task.getString("kind").equals(kind))
                                .map(task -> task.getString("id"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The same, claimed by that user. */
    public static String claimed(String user, String number, String kind) {
        var id = task(user, number, kind);
        LaunchedSystem.get().as(user).post("/tasks/" + id + "/claim").expect(200);
        return id;
    }

    /** A task claimed and completed. */
    public static void completed(String user, String number, String kind, String outcome, String fields) {
        var id = claimed(user, number, kind);
        LaunchedSystem.get()
                .as(user)
                .post("/tasks/" + id + "/complete", "{\"outcome\":\"" + outcome + "\",\"fields\":" + fields + "}")
                .expect(200);
    }
}
