package org.watchdog.platform.api;

import java.time.Instant;
import java.time.LocalDate;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;

/**
 * Something that one person is to do; a case has at most one of a kind for him.
 *
 * @param kind as the id of a task in a drawing: {@code castVote}
 * @param role in which he is to do it
 * @param since when it began to wait
 * @param dueOn the last day
 * @param page the address where people do it
 */
public record Errand(String kind, CaseNumber caseNumber, Role role, Instant since, LocalDate dueOn, String page) {

    /** Its id in the work list. */
    public String id() {
        return kind + "-" + caseNumber;
    }
}
