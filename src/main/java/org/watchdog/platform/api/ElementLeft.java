package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/**
 * News, in the engine's transaction, that a case has left an element of its drawing, by its own end or by another
 * event.
 */
public record ElementLeft(CaseNumber caseNumber, String process, String element) {}
