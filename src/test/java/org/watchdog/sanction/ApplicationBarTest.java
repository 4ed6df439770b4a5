package org.watchdog.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A time without applications")
class ApplicationBarTest {

    @ParameterizedTest(name = "{0} on {1}: from {2}")
    @CsvSource({"REVOKED,2026-04-10,2027-04-11", "NOT_ELIGIBLE,2026-01-15,2026-04-16"})
    @DisplayName("is counted as in the worked examples 17 and 18 of the rule book")
    void examples(Trigger trigger, LocalDate on, LocalDate from) {
        var bar = ApplicationBar.of(trigger, on, trigger.months().orElseThrow());

        assertThat(bar.earliestApplicationOn()).isEqualTo(from);
        assertThat(bar.lastBarredDay()).isEqualTo(from.minusDays(1));
        assertThat(bar.isBoundary()).isFalse();
    }

    @Test
    @DisplayName("whose event falls on the last of February is a boundary, and the later day holds")
    void boundary() {
        var bar = ApplicationBar.of(Trigger.INCIDENT, LocalDate.of(2026, 2, 28), 1);

        assertThat(bar.forward()).isEqualTo("2026-04-01");
        assertThat(bar.backward()).isEqualTo("2026-03-29");
        assertThat(bar.earliestApplicationOn()).isEqualTo("2026-04-01");
        assertThat(bar.isBoundary()).isTrue();
    }

    @Test
    @DisplayName("is the later of the two also where that is the backward reading")
    void backward_is_later() {
        var bar = ApplicationBar.of(Trigger.INCIDENT, LocalDate.of(2026, 1, 31), 1);

        assertThat(bar.forward()).isEqualTo("2026-03-01");
        assertThat(bar.earliestApplicationOn()).isEqualTo("2026-03-02");
    }

    @Test
    @DisplayName("lasts until the last of several is over (R-NAP-12)")
    void several() {
        var revoked = ApplicationBar.of(Trigger.REVOKED, LocalDate.of(2026, 4, 10), 12);
        var incident = ApplicationBar.of(Trigger.INCIDENT, LocalDate.of(2026, 5, 20), 2);

        assertThat(ApplicationBar.latest(List.of(revoked, incident))).contains(revoked);
        assertThat(ApplicationBar.latest(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REVOKED,3", "INCIDENT,0", "INCIDENT,13"})
    @DisplayName("has the months of its trigger")
    void wrong_months(Trigger trigger, int months) {
        assertThatThrownBy(() -> ApplicationBar.of(trigger, LocalDate.of(2026, 4, 10), months))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Integer> months() {
        return IntStream.rangeClosed(1, 12).boxed();
    }

    @ParameterizedTest(name = "{0} months")
    @MethodSource("months")
    @DisplayName("comes out, from each day of ten years, as counting day by day does")
    void every_day(int months) {
        for (var on = LocalDate.of(2024, 1, 1); on.getYear() < 2034; on = on.plusDays(1)) {
            var bar = ApplicationBar.of(Trigger.INCIDENT, on, months);

            assertThat(bar.forward()).as("forward from %s", on).isEqualTo(DayByDay.forward(on, months));
            assertThat(bar.backward()).as("backward from %s", on).isEqualTo(DayByDay.backward(on, months));
        }
    }

    @ParameterizedTest(name = "{0} months")
    @MethodSource("months")
    @DisplayName("differs between the readings only from the 28th on, and by three days at most (R-NAP-11)")
    void readings(int months) {
        for (var on = LocalDate.of(2024, 1, 1); on.getYear() < 2034; on = on.plusDays(1)) {
            var bar = ApplicationBar.of(Trigger.INCIDENT, on, months);

            assertThat(bar.isBoundary() && on.getDayOfMonth() < 28).as("%s", on).isFalse();
            assertThat(bar.forward())
                    .isBetween(bar.backward().minusDays(3), bar.backward().plusDays(3));
            assertThat(bar.earliestApplicationOn()).isAfterOrEqualTo(bar.forward());
        }
    }
}
