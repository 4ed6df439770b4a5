package org.watchdog.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.kernel.UserId;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.Grade.Suspension;

@DisplayName("What was decided")
class DecidedTest {

    private static final Set<UserId> SUPERVISOR = Set.of(new UserId("supervisor"));

    private static Decided decided(Measure measure, OptionalInt months, Optional<String> end) {
        return new Decided(measure, months, end, "理由", By.SUPERVISOR, SUPERVISOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11})
    @DisplayName("suspends for 1 to 11 months, which an end condition can end early (R-PMK510-04, -05)")
    void suspension(int months) {
        var decided = decided(Measure.SUSPENSION, OptionalInt.of(months), Optional.of("是正を確かめる"));

        assertThat(decided.months()).hasValue(months);
        assertThat(decided.isMeasure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SUSPENSION,0", "SUSPENSION,12", "REVIEW_STOPPED,12", "BLOCKED,0", "BLOCKED,13", "CAUTION,1"})
    @DisplayName("has no months that its measure cannot have")
    void wrong_months(Measure measure, int months) {
        assertThatThrownBy(() -> decided(measure, OptionalInt.of(months), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("names the months of a suspension")
    void no_months() {
        assertThatThrownBy(() -> decided(Measure.SUSPENSION, OptionalInt.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"REVOCATION", "CAUTION", "NONE"})
    @DisplayName("has an end condition only if it suspends")
    void end_condition(Measure measure) {
        assertThatThrownBy(() -> decided(measure, OptionalInt.empty(), Optional.of("是正")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("can be what the criteria propose, as it stands")
    void proposed() {
        var suspension =
                new Proposal(Measure.SUSPENSION, Optional.of(new Suspension(1, 11, 2)), OptionalInt.empty(), false);
        var terminated = new Proposal(Measure.REVIEW_TERMINATED, Optional.empty(), OptionalInt.of(12), true);
        var blocked = new Proposal(Measure.BLOCKED, Optional.empty(), OptionalInt.of(6), false);

        assertThat(proposed(suspension).months()).hasValue(2);
        assertThat(proposed(suspension).endCondition()).contains("是正");
        assertThat(proposed(terminated).months()).isEmpty();
        assertThat(proposed(terminated).endCondition()).isEmpty();
        assertThat(proposed(blocked).months()).hasValue(6);
    }

    private static Decided proposed(Proposal proposal) {
        return Decided.proposed(proposal, Optional.of("是正"), "理由", By.SUPERVISOR, SUPERVISOR);
    }
}
