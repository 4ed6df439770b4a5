package org.watchdog.committee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.SignedIn;

/** Committees are data, set up on pages. */
@DisplayName("A committee")
class CommitteesIT {

    private static final Map<String, String> RULE = Map.of(
            "kind", "OBJECTION", "quorum", "ALL", "majority", "TWO_THIRDS", "base", "ELIGIBLE", "tie", "REJECTED");

    @Test
    @DisplayName("is founded with its kinds of decision, given a chair and members, and a rule of its own")
    void founded() {
        var admin = SignedIn.as("admin");
        var wrong = admin.post("/committees", Map.of("code", "Nine!", "nameJa", "試しの委員会"))
                .expect(422)
                .text();
        assertThat(wrong).contains("英小文字で始め", "決めることを一つ以上", "value=\"試しの委員会\"").doesNotContain("⟨");

        var page = admin.post(
                        "/committees",
                        Map.of(
                                "code", "trial-board",
                                "nameJa", "試しの委員会",
                                "nameEn", "Trial board",
                                "scheme", "CLIP",
                                "kinds", "OBJECTION"))
                .expect(303)
                .header("Location")
                .orElseThrow()
                .replaceAll(".*(/committees/\\d+).*", "$1");
        assertThat(admin.get(page).expect(200).text()).contains("試しの委員会", "異議の審議", "委員はまだいません");
        assertThat(admin.post(
                                "/committees",
                                Map.of("code", "trial-board", "nameJa", "x", "nameEn", "x", "kinds", "OBJECTION"))
                        .expect(422)
                        .text())
                .contains("もう使われています");

        admin.post(page + "/members", seat("reviewer1", "true")).expect(303);
        assertThat(admin.post(page + "/members", seat("reviewer2", "true"))
                        .expect(422)
                        .text())
                .contains("もう委員長がいます");
        assertThat(admin.post(page + "/members", seat("reviewer1", "false"))
                        .expect(422)
                        .text())
                .contains("もう委員です");
        admin.post(page + "/members", seat("reviewer2", "false")).expect(303);
        assertThat(admin.post(page + "/rules", Map.of("kind", "MEASURE"))
                        .expect(422)
                        .text())
                .contains("error-summary");
        admin.post(page + "/rules", RULE).expect(303);

        assertThat(admin.get(page).text()).contains("委員長", "異議 夏男", "対象の委員の全員", "3分の2以上");
        SignedIn.as("chair").get(page).expect(200);
        SignedIn.as("chair").post(page + "/rules", RULE).expect(403);
        admin.get("/committees/999999").expect(404);
    }

    private static Map<String, String> seat(String user, String chair) {
        return Map.of("user", user, "chair", chair, "from-year", "2026", "from-month", "4", "from-day", "1");
    }
}
