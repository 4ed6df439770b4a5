package org.watchdog.complaint;

import org.watchdog.kernel.CaseNumber;

/** News, in the transaction of the filing, that a complaint or inquiry was taken. */
public record ComplaintFiled(CaseNumber caseNumber) {}
