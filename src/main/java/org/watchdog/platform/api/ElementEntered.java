package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/**
 * News, in the engine's transaction, that a case has come to an element of its drawing. The engine itself keeps no
 * history; the path of a case is made of these.
 *
 * @param process id of the drawing
 * @param element id in the drawing
 * @param waits whether the case stays here until somebody answers (a human task or a wait for a message)
 */
public record ElementEntered(CaseNumber caseNumber, String process, String element, boolean waits) {}
