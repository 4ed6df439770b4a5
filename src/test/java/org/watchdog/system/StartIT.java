package org.watchdog.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped system, started by its jar")
class StartIT {

    private final LaunchedSystem system = LaunchedSystem.get();

    @Test
    @DisplayName("lets a demo user in with the password that was given to it")
    void sign_in() {
        assertThat(system.as("intake").get("/tasks").expect(200).json()).containsKey("items");
    }

    @Test
    @DisplayName("asks everybody else to sign in")
    void nobody() {
        system.anonymous().get("/tasks").expect(401);
    }

    @Test
    @DisplayName("keeps text of all planes of Unicode in every table, the engine's too (platform trap 3)")
    void four_byte_text() throws SQLException {
        try (var connection = system.database();
                var tables = connection
                        .createStatement()
                        .executeQuery("select count(*) from information_schema.columns where table_schema = 'watchdog'"
                                + " and character_set_name not in ('utf8mb4', 'ascii')")) {
            tables.next();

            assertThat(tables.getInt(1)).isZero();
        }
    }

    @Test
    @DisplayName("answers with its fields in the order of the contract, each time the same")
    void order_of_fields() {
        var receipt =
                system.anonymous().post("/complaints", FiledCase.COMPLAINT).expect(201);
        var holder = system.anonymous()
                .get("/register/licensees?q=T-00001")
                .expect(200)
                .items()
                .get(0);
        var problem = system.anonymous().post("/complaints", "{}").expect(422).json();

        assertThat(receipt.json().keySet()).containsExactly("caseNumber", "receiptCode", "filedAt", "state", "receipt");
        assertThat(holder.keySet()).containsExactly("id", "name", "nameKana", "marks", "targetBusiness", "sites");
        assertThat(holder.getJsonArray("marks").getJsonObject(0).keySet())
                .containsExactly("scheme", "registrationNumber", "status", "validFrom", "validTo");
        assertThat(problem.keySet()).containsExactly("type", "title", "status", "detail", "errors");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).keySet())
                .containsExactly("field", "code", "message");
    }

    @Test
    @DisplayName("loads every part of the demo: each story goes on to its end")
    void whole_demo() {
        assertThat(system.logs()).contains("demo data are there").doesNotContain("cannot load the part");
    }

    @Test
    @DisplayName("writes no password to its log")
    void no_password_in_the_log() {
        assertThat(system.logs()).doesNotContain(system.password());
    }
}
