package org.watchdog.severity;

import java.time.LocalDate;

/** The rules of a time (rule book 1.1). */
public enum Regime {
    /** 2006-03-31 to 2007-12-20: five levels; the criteria are lost, a level is given (R-PMK510-01). */
    R1_2006,
    /** From 2007-12-21: ten levels. In force here whatever the day, unless the setting follows the dates. */
    PMK510,
    /** From 2022-04-01 by the body's own books: no level, each case is deliberated (R-PMK500-01, -02). */
    PMK500_2022;

    private static final LocalDate SECOND = LocalDate.of(2007, 12, 21);
    private static final LocalDate THIRD = LocalDate.of(2022, 4, 1);

    /** The regime of the day of decision (N12). */
    static Regime of(LocalDate decidedOn) {
        return decidedOn.isBefore(SECOND) ? R1_2006 : decidedOn.isBefore(THIRD) ? PMK510 : PMK500_2022;
    }
}
