package org.watchdog.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.FiledCase;
import org.watchdog.system.LaunchedSystem;

@DisplayName("The demo's clock")
class DemoClockIT {

    private static final String CLOCK = "/demo/clock";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("is read by everybody and moved by the administrator alone")
    void rights() {
        for (var user : List.of("intake", "supervisor", "auditor", "licensee1")) {
            system.as(user).post(CLOCK, "{\"advance\": \"PT1S\"}").expect(403);
        }
        system.anonymous().post(CLOCK, "{\"advance\": \"PT1S\"}").expect(401);

        assertThat(now()).isAfter(Instant.now().minusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "-P1D", "P", "tomorrow", "P1D2H", "P99999999999999999999Y", ""})
    @DisplayName("never goes back, whatever is asked for")
    void only_forward(String length) {
        var before = now();

        var refusal = system.as("admin")
                .post(CLOCK, "{\"advance\": \"" + length + "\"}")
                .expect(422);

        assertThat(refusal.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("advance");
        assertThat(now()).isBetween(before, before.plus(Duration.ofMinutes(10)));
    }

    @Test
    @DisplayName("answers when all that came due has been done, and moves what is business but no session")
    void all_done() {
        var filed = FiledCase.in(system).accepted();
        var token = system.anonymous()
                .post("/tokens", "{\"username\": \"intake2\", \"password\": \"" + system.password() + "\"}")
                .expect(200)
                .json();
        assertThat(Instant.parse(token.getString("expiresAt")))
                .isBefore(Instant.now().plus(Duration.ofHours(1)));
        var before = now();

        system.advanceClock("P30D");

        assertThat(now()).isAfterOrEqualTo(before.plus(Duration.ofDays(30)));
        assertThat(system.as("intake")
                        .get("/cases/" + filed.number() + "/deadlines")
                        .items())
                .extracting(deadline -> deadline.getString("state"))
                .contains("MISSED");
        assertThat(system.as("intake")
                        .get("/cases/" + filed.number() + "/timeline")
                        .items())
                .extracting(entry -> entry.getString("action"))
                .contains("casefile.deadlineMissed");
        system.anonymous()
                .with("Authorization", "Bearer " + token.getString("token"))
                .get("/tasks?view=mine")
                .expect(200);
    }

    private Instant now() {
        return Instant.parse(system.anonymous().get(CLOCK).expect(200).json().getString("now"));
    }
}
