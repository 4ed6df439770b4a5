package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Yen;

@DisplayName("The interest of a late payment")
class LateInterestTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 16);

    @Test
    @DisplayName("is nothing on the last day")
    void in_time() {
        assertThat(LateInterest.of(new Yen(3_400_000), DUE, DUE)).isEqualTo(Yen.ZERO);
    }

    @Test
    @DisplayName("is 3 percent for a year, and the part of it for each day, without fractions of a yen")
    void late() {
        assertThat(LateInterest.of(new Yen(3_650_000), DUE, DUE.plusDays(365))).isEqualTo(new Yen(109_500));
        assertThat(LateInterest.of(new Yen(3_400_000), DUE, DUE.plusDays(1))).isEqualTo(new Yen(279));
    }

    @Test
    @DisplayName("never shrinks with the days, and never passes what the days ask for")
    void grows() {
        var chance = new Random(20_260_616);
        for (int turn = 0; turn < 5_000; turn++) {
            var paid = new Yen(chance.nextLong(10_000_000_000L));
            var late = chance.nextInt(4_000);
            var today = LateInterest.of(paid, DUE, DUE.plusDays(late));
            var tomorrow = LateInterest.of(paid, DUE, DUE.plusDays(late + 1L));

            assertThat(tomorrow).isGreaterThanOrEqualTo(today);
            assertThat(today.value() * 36_500).isLessThanOrEqualTo(paid.value() * 3 * late);
        }
    }
}
