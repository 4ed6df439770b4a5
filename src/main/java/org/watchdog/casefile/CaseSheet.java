package org.watchdog.casefile;

import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;

/**
 * The page of a case, for a room whose own page is a part of it: a task is done beside the case that it belongs to. The
 * page itself is made in {@code casefile.web}.
 */
public interface CaseSheet {

    /** Lays the case open and names the template that shows it; empty if it is not the caller's to read. */
    Optional<String> open(CaseNumber number, Caller caller);
}
