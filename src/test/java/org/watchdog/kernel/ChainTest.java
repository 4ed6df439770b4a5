package org.watchdog.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a chain of the audit trail")
class ChainTest {

    @Test
    @DisplayName("tells what the chain is about")
    void about() {
        assertThat(Chain.of(new CaseNumber("C-2026-000123"))).hasToString("C-2026-000123");
        assertThat(Chain.of(new UserId("intake"))).hasToString("user:intake");
        assertThat(Chain.of(new LicenseeId("L-000001"))).hasToString("holder:L-000001");
        assertThat(Chain.of(new CaseNumber("C-2026-000123")).caseNumber()).contains(new CaseNumber("C-2026-000123"));
        assertThat(Chain.IDENTITY.caseNumber()).isEmpty();
        assertThat(Chain.of(new UserId("c-2026-000123")).caseNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-2026-000123",
                "user:intake",
                "holder:L-000001",
                "committee:1",
                "meeting:12",
                "identity",
                "calendar"
            })
    @DisplayName("is read back from its text")
    void read(String name) {
        assertThat(Chain.read(name)).map(Chain::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C-2026", "read:C-2026-000123", "user:", "user:Intake", "holder:1", "nonsense"})
    @DisplayName("is not read from what names none")
    void not_read(String text) {
        assertThat(Chain.read(text)).isEmpty();
    }
}
