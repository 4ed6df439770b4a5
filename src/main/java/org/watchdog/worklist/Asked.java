package org.watchdog.worklist;

import java.util.Optional;
import org.watchdog.platform.api.Form;

/**
 * A task with what it asks.
 *
 * @param holder name of the business that its case is about
 * @param mayDo whether the caller's role may do it
 * @param barred why the caller may not do it although his role may, as a message key
 */
public record Asked(Task task, Optional<String> holder, Form form, boolean mayDo, Optional<String> barred) {

    /** Whether the caller may claim and complete it. */
    public boolean isOpen() {
        return mayDo && barred.isEmpty();
    }
}
