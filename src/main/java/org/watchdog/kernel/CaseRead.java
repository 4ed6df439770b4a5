package org.watchdog.kernel;

/**
 * News that somebody read a case; the room {@code audit} keeps it in a chain apart from the changes.
 *
 * @param what what was shown, {@code room.noun}, for example {@code casefile.case}
 */
public record CaseRead(CaseNumber caseNumber, Actor by, String what) {}
