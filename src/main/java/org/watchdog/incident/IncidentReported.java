package org.watchdog.incident;

import java.time.Instant;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/**
 * News that a report was taken, in its transaction.
 *
 * @param n the version it became, from 1
 * @param at when it was sent, by the business clock
 */
public record IncidentReported(CaseNumber caseNumber, LicenseeId licensee, int n, Instant at, IncidentReport report) {}
