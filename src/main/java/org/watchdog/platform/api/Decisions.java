package org.watchdog.platform.api;

import java.time.LocalDate;

/** The decision tables, each in the versions that were adopted; a version once adopted never changes. */
public interface Decisions {

    /**
     * The version that holds for a decision of this day: the last one that holds from then or earlier, and the first
     * one for the days before it.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    DecisionTable on(String name, LocalDate decidedOn);

    /**
     * A version by which something was decided.
     *
     * @param edition as {@link DecisionTable#edition()}
     */
    DecisionTable edition(String edition);
}
