package org.watchdog.complaint;

import java.time.LocalDate;
import org.watchdog.kernel.CaseNumber;

/**
 * News that the holder is asked for an answer.
 *
 * @param dueOn the last day of the answer (R-DEF-01)
 */
public record HolderNotified(CaseNumber caseNumber, LocalDate dueOn) {}
