package org.watchdog.severity;

import java.util.Map;
import org.watchdog.kernel.CaseNumber;

/** What the room of a case knows of it for the criteria, before anybody has established anything. */
public interface FactSource {

    /** Whether the case is one of this room. */
    boolean knows(CaseNumber number);

    /** How the business stands to the mark. */
    Reporter reporter(CaseNumber number);

    /** What reports say of some of the factors, or of all. */
    Map<Factor, Suggested> suggested(CaseNumber number);

    /**
     * What was reported; it binds nobody.
     *
     * @param value the fact as the calculator takes it: {@code 1200}, {@code FEARED}, {@code true}
     * @param because key of the words that say where it comes from
     */
    record Suggested(String value, String because) {}
}
