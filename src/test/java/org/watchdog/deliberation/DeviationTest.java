package org.watchdog.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.committee.Motion;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Facts;
import org.watchdog.severity.Grade;
import org.watchdog.severity.Measure;
import org.watchdog.severity.Precedents.Precedent;

@DisplayName("A motion")
class DeviationTest {

    private static final Optional<Grade.Proposal> TWO_MONTHS = Optional.of(new Grade.Proposal(
            Measure.SUSPENSION, Optional.of(new Grade.Suspension(1, 6, 2)), OptionalInt.empty(), true));

    private static Motion suspension(int months) {
        return new Motion(
                Motion.Kind.MEASURE,
                Optional.of(Measure.SUSPENSION),
                OptionalInt.of(months),
                Optional.empty(),
                Optional.empty());
    }

    private static Motion recommendation() {
        return new Motion(
                Motion.Kind.MEASURE,
                Optional.of(Measure.RECOMMENDATION),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Precedent decidedAs(Measure measure) {
        var facts = new Facts(
                1,
                Facts.Kind.CONTACT_ONLY,
                Facts.Cause.INDIVIDUAL_SLIP,
                false,
                Facts.SecondaryDamage.NONE,
                Facts.Response.ADEQUATE,
                Facts.History.NONE);
        return new Precedent(
                new CaseNumber("I-2025-000001"),
                facts,
                OptionalInt.of(8),
                Decided.of(measure, "理由", Decided.By.COMMITTEE, Set.of()),
                Set.of(),
                Set.of());
    }

    @Test
    @DisplayName("that is what the level leads to departs from nothing")
    void follows() {
        assertThat(Deviation.of(suspension(2), TWO_MONTHS, List.of())).isEmpty();
        assertThat(Deviation.of(suspension(6), TWO_MONTHS, List.of())).isEmpty();
    }

    @Test
    @DisplayName("for another measure, or for months outside the band, departs from the level")
    void level() {
        assertThat(Deviation.of(suspension(7), TWO_MONTHS, List.of())).containsExactly(Deviation.LEVEL);
        assertThat(Deviation.of(recommendation(), TWO_MONTHS, List.of())).containsExactly(Deviation.LEVEL);
        assertThat(Deviation.of(Motion.of(Motion.Kind.NO_MEASURE), TWO_MONTHS, List.of()))
                .containsExactly(Deviation.LEVEL);
    }

    @Test
    @DisplayName("that no comparable case was decided with departs from them; one that agrees is enough")
    void precedents() {
        var recommended = decidedAs(Measure.RECOMMENDATION);

        assertThat(Deviation.of(recommendation(), Optional.empty(), List.of(decidedAs(Measure.CAUTION))))
                .containsExactly(Deviation.PRECEDENTS);
        assertThat(Deviation.of(recommendation(), Optional.empty(), List.of(decidedAs(Measure.CAUTION), recommended)))
                .isEmpty();
    }

    @Test
    @DisplayName("to establish the facts again departs from nothing")
    void back() {
        assertThat(Deviation.of(Motion.of(Motion.Kind.BACK_FOR_FACTS), TWO_MONTHS, List.of(decidedAs(Measure.CAUTION))))
                .isEmpty();
    }
}
