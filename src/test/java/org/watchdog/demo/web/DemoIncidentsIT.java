package org.watchdog.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

@DisplayName("The past incidents of the demo")
class DemoIncidentsIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("were each decided as the criteria propose for their facts, and ended so")
    void decided() throws Exception {
        var decisions = decisions();

        assertThat(decisions).isNotEmpty();
        decisions.forEach((number, measure) -> {
            var shown =
                    system.as("supervisor").get("/cases/" + number).expect(200).json();
            assertThat(shown.getJsonObject("classification").getString("measure"))
                    .as(number)
                    .isEqualTo(measure);
            assertThat(shown.getString("closedAs"))
                    .as(number)
                    .isEqualTo(measure.equals("NONE") ? "NO_MEASURE" : "MEASURE");
        });
    }

    /** What was decided on the incidents that were over when the demo began. */
    private Map<String, String> decisions() throws Exception {
        try (var database = system.database();
                var query = database.prepareStatement("""
                        select c.number, d.measure from casefile_case c
                        join audit_entry a on a.chain = c.number and a.action = 'incident.keptPast'
                        left join severity_decision d on d.case_number = c.number""")) {
            var found = query.executeQuery();
            var decisions = new HashMap<String, String>();
            while (found.next()) {
                decisions.put(found.getString(1), String.valueOf(found.getString(2)));
            }
            return decisions;
        }
    }
}
