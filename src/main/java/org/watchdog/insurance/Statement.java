package org.watchdog.insurance;

import java.time.YearMonth;
import java.util.List;

/**
 * What moved in a calendar month (Asia/Tokyo), for the insurer.
 *
 * @param lines in the order of periods, and of their booking
 */
public record Statement(YearMonth month, List<Line> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }
}
