package org.watchdog.kernel;

/**
 * News that somebody read a case, or a trail that belongs to none; the room {@code audit} keeps it in a chain apart
 * from the changes.
 *
 * @param what what was shown, {@code room.noun}, for example {@code casefile.case}
 */
public record CaseRead(Chain chain, Actor by, String what) {

    /** Somebody read a case. */
    public CaseRead(CaseNumber caseNumber, Actor by, String what) {
        this(Chain.of(caseNumber), by, what);
    }
}
