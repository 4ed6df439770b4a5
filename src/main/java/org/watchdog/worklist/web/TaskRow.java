package org.watchdog.worklist.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watchdog.calendar.TimeLeft;

/**
 * A row of the list as the template shows it.
 *
 * @param left how far off its day is
 * @param assignee who holds it; null while it is on offer
 * @param mine whether the viewer holds it
 * @param claimable whether a button to claim it stands beside it
 * @param refused why it was not given, just now; null otherwise
 */
public record TaskRow(
        String id,
        String name,
        String caseNumber,
        @Nullable String holder,
        @Nullable String scheme,
        LocalDate dueOn,
        TimeLeft left,
        @Nullable String assignee,
        boolean mine,
        boolean claimable,
        @Nullable String refused) {

    /** A condition in force, and the address without it. */
    public record Picked(String words, String without) {}

    /** One of the words to filter by. */
    public record Option(String value, String words, boolean chosen) {}
}
