package org.watchdog.incident;

import org.watchdog.kernel.CaseNumber;

/**
 * News that the granting body is to hear of an incident the same day: what can be misused for money is concerned, and
 * secondary damage is feared or there (R-RPT-06, R-DEF-08). In the transaction of the report that calls for it, once.
 */
public record GrantingBodyAlerted(CaseNumber caseNumber) {}
