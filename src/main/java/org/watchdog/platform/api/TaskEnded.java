package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/** News, in the engine's transaction, that a human task is done or no longer needed. */
public record TaskEnded(String taskId, String kind, CaseNumber caseNumber) {}
