package org.watchdog.casefile;

import java.time.LocalDate;
import org.watchdog.kernel.CaseNumber;

/**
 * News that a deadline has another day than was told: it went on after a stop, or a day of it was closed. It is always
 * a later one (promise 2). Whoever told the day to somebody tells the new one.
 *
 * @param name of the clock
 */
public record DeadlineMoved(CaseNumber number, String name, LocalDate before, LocalDate dueOn) {}
