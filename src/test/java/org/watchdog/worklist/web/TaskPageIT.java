package org.watchdog.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;
import org.watchdog.system.Prepared;
import org.watchdog.system.SignedIn;

/** The form of a task as a browser without scripts sends it. */
@DisplayName("The form of a task")
class TaskPageIT {

    private static final String ADVICE = "電話のほうが、早く伝わります。";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("tells what the chosen outcome would not keep, keeps it, and loses it only by leave for that outcome")
    void unused() {
        var task = "/tasks/" + Prepared.claimed("intake2", Prepared.filed(), "screenComplaint");
        var intake = SignedIn.as("intake2");
        var typed = Map.of("outcome", "ACCEPTED", "fields.advice", ADVICE, "fields.reason", "REPEATED");

        var told = intake.post(task, typed).expect(422).text();

        assertThat(told)
                .contains("連絡についての助言：選んだ判断では使いません", "対象外の理由：選んだ判断では使いません", ADVICE)
                .contains("name=\"lose\" value=\"ACCEPTED\"");
        intake.post(task, with(typed, "CONTACT_HOLDER_FIRST")).expect(422);
        assertThat(intake.get(task).expect(200).text()).contains("id=\"complete\"");
        intake.post(task, with(typed, "ACCEPTED")).expect(303);
    }

    @Test
    @DisplayName("ignores the same by API, as the contract says of what is not asked for")
    void by_api() {
        var task = "/tasks/" + Prepared.claimed("intake2", Prepared.filed(), "screenComplaint");

        system.as("intake2")
                .post(task + "/complete", "{\"outcome\": \"ACCEPTED\", \"fields\": {\"advice\": \"" + ADVICE + "\"}}")
                .expect(200);
    }

    private static Map<String, String> with(Map<String, String> typed, String lose) {
        var all = new java.util.HashMap<>(typed);
        all.put("lose", lose);
        return all;
    }
}
