package org.watchdog.insurance;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.Yen;
import org.watchdog.register.MarkStatus;

/** How a mark and the sales of its holder stood from a day on, as they were noted at that time. */
record Snapshot(LocalDate since, MarkStatus mark, Period valid, Optional<Yen> sales) {

    /** How the mark stood on a day; empty before it was granted. */
    Optional<MarkStatus> markOn(LocalDate day) {
        if (day.isBefore(valid.from())) {
            return Optional.empty();
        }
        return Optional.of(day.isAfter(valid.to()) ? MarkStatus.ENDED : mark);
    }
}
