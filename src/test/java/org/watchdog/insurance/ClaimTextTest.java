package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Yen;

@DisplayName("The row of a claim")
class ClaimTextTest {

    @Test
    @DisplayName("gives the steps of a calculation back as they were")
    void steps() {
        var steps = List.of(
                new Payable.Step(Payable.Step.Kind.DAMAGES, new Yen(3_000_000), new Yen(3_000_000), 0),
                new Payable.Step(Payable.Step.Kind.DEDUCTIBLE, new Yen(-100_000), new Yen(2_900_000), 100_000));

        assertThat(ClaimText.steps(ClaimText.steps(steps))).isEqualTo(steps);
    }

    @Test
    @DisplayName("gives the answers of a check back as they were")
    void conditions() {
        var conditions = List.of(
                new Cover.Condition(Cover.Matter.POLICY, true, "IN_FORCE"),
                new Cover.Condition(Cover.Matter.SALES, false, "SALES_TOO_HIGH"));

        assertThat(ClaimText.conditions(ClaimText.conditions(conditions))).isEqualTo(conditions);
    }

    @Test
    @DisplayName("asks for both certificates only above 10,000,000 yen")
    void certificates() {
        assertThat(Document.askedFor(new Yen(10_000_000))).hasSize(5).doesNotContain(Document.SEAL_CERTIFICATE);
        assertThat(Document.askedFor(new Yen(10_000_001))).hasSize(7);
    }

    @Test
    @DisplayName("is tried at longer and longer distances, and never given up")
    void pauses() {
        assertThat(Dispatch.pauseAfter(1)).isLessThan(Dispatch.pauseAfter(2));
        assertThat(Dispatch.pauseAfter(1000)).isEqualTo(java.time.Duration.ofDays(1));
    }
}
