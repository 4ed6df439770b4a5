package org.watchdog.incident;

import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/**
 * News that a report was taken, in its transaction.
 *
 * @param n the version it became, from 1
 */
public record IncidentReported(CaseNumber caseNumber, LicenseeId licensee, int n, IncidentReport report) {}
