package org.watchdog.register;

import java.time.LocalDate;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Scheme;

/**
 * What became of a mark once.
 *
 * @param oldValidTo the last valid day before
 * @param on the day of the change, by the business clock
 */
public record MarkChange(
        Scheme scheme,
        String number,
        MarkStatus oldStatus,
        LocalDate oldValidTo,
        MarkStatus status,
        LocalDate validTo,
        LocalDate on,
        Actor by) {}
