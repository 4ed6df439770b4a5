package org.watchdog.insurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.watchdog.kernel.Yen;

/**
 * What the insurer owes for a payment after its last day: 3 percent a year (R-INS-10), by the day over 365 days, from
 * the day after the last one to the day of the payment; fractions of a yen are dropped (DEFAULT).
 */
final class LateInterest {

    private static final BigDecimal RATE = new BigDecimal("0.03");
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private LateInterest() {}

    static Yen of(Yen paid, LocalDate dueOn, LocalDate paidOn) {
        var late = Math.max(0, ChronoUnit.DAYS.between(dueOn, paidOn));
        return new Yen(BigDecimal.valueOf(paid.value())
                .multiply(RATE)
                .multiply(BigDecimal.valueOf(late))
                .divide(YEAR, 0, RoundingMode.DOWN)
                .longValueExact());
    }
}
