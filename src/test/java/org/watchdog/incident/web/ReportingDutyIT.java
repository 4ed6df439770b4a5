package org.watchdog.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

/** {@code POST /calculators/reporting-duty} as the contract writes it (section 5). */
@DisplayName("The calculator of duties")
class ReportingDutyIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("answers the contract's example: three duties side by side, with their days")
    void contract() {
        var answer = system.as("licensee1")
                .post("/calculators/reporting-duty", """
                        {"knownOn": "2026-04-01", "persons": 200, "specialCareRequired": false,
                         "financialLossPossible": false, "wrongfulPurposeFeared": true, "seenByUnspecifiedMany": false,
                         "myNumber": false, "stronglyEncrypted": false, "recoveredUnseen": false,
                         "contractorThatNotifiedEntruster": false}""")
                .expect(200)
                .json();

        var prompt = "{\"required\":true,\"from\":\"2026-04-03\",\"to\":\"2026-04-05\"}";
        assertThat(answer.getJsonObject("privacyMark").toString())
                .isEqualTo("{\"reportable\":true,\"prompt\":" + prompt + ",\"final\":{\"dueOn\":\"2026-05-30\"}}");
        assertThat(answer.getJsonObject("ppc").toString())
                .isEqualTo("{\"reportable\":true,\"classes\":[3],\"prompt\":" + prompt
                        + ",\"final\":{\"dueOn\":\"2026-06-01\"},\"notifyPersons\":true}");
        assertThat(answer.getJsonObject("myNumberAct").toString()).isEqualTo("{\"reportable\":false}");
        assertThat(answer.getJsonArray("explanation")).isNotEmpty();
    }

    @Test
    @DisplayName("names every broken field, and a day that no calendar knows")
    void broken() {
        var intake = system.as("intake");

        assertThat(intake.post("/calculators/reporting-duty", "{\"persons\": \"x\", \"myNumber\": 3}")
                        .expect(422)
                        .json()
                        .getJsonArray("errors"))
                .hasSize(3);
        intake.post("/calculators/reporting-duty", "{\"knownOn\": \"2099-12-01\", \"persons\": 1}")
                .expect(422);
        intake.post("/calculators/reporting-duty", "{\"knownOn\": \"1979-12-31\", \"persons\": 1}")
                .expect(422);
    }
}
