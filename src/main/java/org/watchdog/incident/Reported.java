package org.watchdog.incident;

import java.util.List;
import org.watchdog.casefile.CaseState;
import org.watchdog.kernel.CaseNumber;

/** What became of a report that was sent. */
public sealed interface Reported {

    /**
     * It was taken.
     *
     * @param n the version it became, from 1
     * @param similar other incidents that the same business discovered on the same day: perhaps the same one
     */
    record Taken(CaseNumber caseNumber, int n, Cover cover, Duties duties, CaseState state, List<CaseNumber> similar)
            implements Reported {

        public Taken {
            similar = List.copyOf(similar);
        }
    }

    /** It breaks rules, which are noted in what was sent; nothing was changed. */
    record Invalid() implements Reported {}

    /** There is no such incident, or it is not the caller's to know of. */
    record Unknown() implements Reported {}

    /**
     * The incident stands where this kind of report has no place; nothing was changed.
     *
     * @param because a message key that says what to send instead
     */
    record OutOfPlace(String because) implements Reported {}
}
