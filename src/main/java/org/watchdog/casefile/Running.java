package org.watchdog.casefile;

import org.watchdog.calendar.Explanation;
import org.watchdog.kernel.CaseNumber;

/**
 * A clock whose row this transaction has taken: nobody else changes it before the end.
 *
 * @param calculation the line it is kept in
 */
record Running(long id, CaseNumber number, String name, boolean reminds, String calculation) {

    /** The columns it is read from, at the beginning of a row. */
    static final String COLUMNS = "id, case_number, name, reminds_of is not null, calculation";

    static Running of(Object[] row) {
        return new Running(
                ((Number) row[0]).longValue(),
                new CaseNumber((String) row[1]),
                (String) row[2],
                Sql.flag(row[3]),
                (String) row[4]);
    }

    /**
     * The calculation that was told.
     *
     * @throws IllegalArgumentException if the line is damaged
     */
    Explanation told() {
        return Explanation.parse(calculation);
    }
}
