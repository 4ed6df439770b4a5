package org.watchdog.severity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.system.LaunchedSystem;

/** {@code POST /calculators/severity} as the contract writes it (section 5). */
@DisplayName("The calculator of severity")
class SeverityIT {

    private static final String CONTRACT = """
            {"regime": "PMK510", "decidedOn": "2026-06-10", "reporter": "GRANTED", "persons": 1200,
             "data": "SENSITIVE_OR_FINANCIAL", "cause": "DEFICIENT_CONTROLS", "malicious": false,
             "secondaryDamage": "FEARED", "response": "ADEQUATE", "history": "NONE"}""";

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("answers the contract's example with level 8, each reason, and what would have changed it")
    void contract() {
        var answer = system.as("licensee1")
                .post("/calculators/severity", CONTRACT)
                .expect(200)
                .json();

        assertThat(answer.getInt("level")).isEqualTo(8);
        assertThat(answer.getJsonArray("factors")).hasSize(7);
        assertThat(answer.getJsonArray("factors").getJsonObject(0).getString("because"))
                .isEqualTo("本人の数は1,200人です（1,001人から50,000人まで）。3点");
        assertThat(answer.getString("measure")).isEqualTo("SUSPENSION");
        assertThat(answer.getJsonObject("suspensionMonths").toString())
                .isEqualTo("{\"min\":1,\"max\":11,\"proposed\":2}");
        assertThat(answer.get("blockedMonths")).isEqualTo(JsonValue.NULL);
        assertThat(answer.getBoolean("provisional")).isTrue();
        assertThat(answer.getString("criteria")).isEqualTo("severity-pmk510 1, measure-pmk510 1");
        assertThat(answer.getJsonArray("nearest").getValuesAs(JsonString::getString))
                .contains("本人の数が1,000人以下なら、レベル7（勧告）");
    }

    @Test
    @DisplayName("answers in English too, and for a business that only considers applying with months")
    void considering() {
        var answer = system.as("auditor")
                .in("en")
                .post("/calculators/severity", CONTRACT.replace("GRANTED", "CONSIDERING"))
                .expect(200)
                .json();

        assertThat(answer.getString("measure")).isEqualTo("BLOCKED");
        assertThat(answer.getInt("blockedMonths")).isEqualTo(3);
        assertThat(answer.getJsonArray("nearest").getString(0)).startsWith("With 1,000 or fewer persons");
    }

    @Test
    @DisplayName("takes the level of 2006 as it is given, and by the rules of 2022 proposes nothing")
    void other_regimes() {
        var intake = system.as("intake");

        var of2006 = intake.post(
                        "/calculators/severity", "{\"regime\":\"R1_2006\",\"decidedOn\":\"2007-03-23\",\"level\":4}")
                .expect(200)
                .json();
        var of2022 = intake.post("/calculators/severity", "{\"regime\":\"PMK500_2022\"}")
                .expect(200)
                .json();

        assertThat(of2006.getString("measure")).isEqualTo("REQUEST");
        assertThat(of2022.get("level")).isEqualTo(JsonValue.NULL);
        assertThat(of2022.get("measure")).isEqualTo(JsonValue.NULL);
    }

    @Test
    @DisplayName("names every broken field at once, in words")
    void broken() {
        var errors = system.as("intake")
                .post("/calculators/severity", "{\"persons\": -1, \"data\": \"X\", \"reporter\": 5}")
                .expect(422)
                .json()
                .getJsonArray("errors");

        assertThat(errors.getValuesAs(e -> e.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder(
                        "persons", "data", "reporter", "cause", "malicious", "secondaryDamage", "response", "history");
        system.anonymous().post("/calculators/severity", CONTRACT).expect(401);
    }
}
