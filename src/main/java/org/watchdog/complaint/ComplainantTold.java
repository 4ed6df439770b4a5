package org.watchdog.complaint;

import org.watchdog.kernel.CaseNumber;

/** News that something new stands on the complainant's page: a question, a result, a message. */
public record ComplainantTold(CaseNumber caseNumber) {}
