package org.watchdog.committee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchdog.system.BeforeCommittee.come;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.BeforeCommittee;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.SignedIn;

/** Conflicts and ballots in the members' work lists, from the committee's own rows (design, deliberation). */
@DisplayName("What a committee waits for from a member")
class ErrandsIT {

    private static final String WHY = "{\"reason\": \"前に勤めていました。\"}";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("before the vote is a word on his ties, which he gives like any task, and can hand to nobody")
    void declaration() {
        var waiting = BeforeCommittee.case8();
        assertThat(kinds("member1", waiting)).isEmpty();
        waiting.meeting();
        var task = "/tasks/declareConflict-" + waiting.number();

        assertThat(kinds("member1", waiting)).containsExactly("declareConflict");
        assertThat(kinds("secretary", waiting)).doesNotContain("declareConflict");
        system.as("secretary").get(task).expect(404);
        assertThat(system.as("member1").get(task).expect(200).text()).contains("利益相反がある", "CONFLICT");
        system.as("member1").post(task + "/claim").expect(200);
        system.as("member1").post(task + "/unclaim").expect(403);
        system.as("member1")
                .post(task + "/delegate", "{\"to\": \"member2\", \"reason\": \"不在のため\"}")
                .expect(403);
        assertThat(complete("member1", task, "CONFLICT", "{}", 422)).contains("fields.reason");

        complete("member1", task, "NONE", "{}", 200);
        complete("member1", task, "NONE", "{}", 404);
        complete("member2", task, "CONFLICT", WHY, 200);

        assertThat(kinds("member1", waiting)).isEmpty();
        assertThat(kinds("member2", waiting)).isEmpty();
        system.as("member2").get("/cases/" + waiting.number()).expect(404);
    }

    @Test
    @DisplayName("while the vote is open is a ballot of each who is there, once, and what he chose is told to nobody")
    void ballot() {
        var waiting = BeforeCommittee.case8();
        var meeting = waiting.meeting();
        come(meeting, List.of("chair", "member1", "member2", "member4"));
        var task = "/tasks/castVote-" + waiting.number();
        system.as("member1").get(task).expect(404);
        system.as("chair").post(meeting + "/items/1/open", "{}").expect(200);

        assertThat(kinds("member1", waiting)).contains("castVote");
        assertThat(kinds("member5", waiting)).as("who is not there").doesNotContain("castVote");
        assertThat(system.as("supervisor")
                        .get("/tasks?view=all&q=" + waiting.number())
                        .text())
                .doesNotContain("castVote");
        assertThat(SignedIn.as("member1")
                        .get(task)
                        .expect(303)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(meeting + "/items/1");
        assertThat(complete("member1", task, "YES", "{}", 422)).contains("fields.reason");

        complete("member1", task, "YES", WHY, 200);
        complete("member1", task, "NO", WHY, 404);

        assertThat(kinds("member1", waiting)).doesNotContain("castVote");
        assertThat(system.as("supervisor")
                        .get("/cases/" + waiting.number() + "/timeline")
                        .text())
                .doesNotContain("castVote");
        List.of("chair", "member2", "member4").forEach(user -> complete(user, task, "YES", WHY, 200));
        system.as("chair").post(meeting + "/items/1/close", "{}").expect(200);
        assertThat(system.as("member1")
                        .get(meeting + "/items/1/result")
                        .expect(200)
                        .json()
                        .getString("outcome"))
                .isEqualTo("ADOPTED");
    }

    private List<String> kinds(String user, BeforeCommittee of) {
        return system.as(user).get("/tasks?view=mine&q=" + of.number()).items().stream()
                .map(task -> task.getString("kind"))
                .toList();
    }

    private String complete(String user, String task, String outcome, String fields, int status) {
        return system.as(user)
                .post(task + "/complete", "{\"outcome\": \"" + outcome + "\", \"fields\": " + fields + "}")
                .expect(status)
                .text();
    }
}
