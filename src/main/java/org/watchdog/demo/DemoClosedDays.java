package org.watchdog.demo;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.watchdog.calendar.CalendarEntry;
import org.watchdog.calendar.Editions;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.kernel.Actor;
import org.watchdog.platform.api.Service;

/**
 * The body's own closed day, 29 May: an example of one that no law knows, there before the first deadline is counted.
 */
@Service
class DemoClosedDays implements Part {

    private static final int FIRST_YEAR = 2020;

    private final Editions editions;

    @Inject
    DemoClosedDays(Editions editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "closed-days";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean load() {
        var entries = IntStream.rangeClosed(FIRST_YEAR, NationalHolidays.LAST.getYear())
                .mapToObj(year -> CalendarEntry.closedByBody(
                        LocalDate.of(year, 5, 29), "機構の休業日", "Closed day of the body", "例：機構の創立記念日"))
                .toList();
        editions.publish(entries, Actor.SYSTEM, "例として、5月29日を機構の休業日とする。");
        return true;
    }
}
