package org.watchdog.platform.api;

import java.util.List;
import org.watchdog.kernel.Caller;

/**
 * What waits for one person without being a task of a drawing, such as a ballot: a room keeps it in rows of its own,
 * and the work list shows it from there, to that person alone. Behind each stands a {@link HumanStep} of the room, by
 * the errand's kind.
 */
public interface Errands {

    /** What waits for this caller now, the most urgent first; a handful. Who can have none costs no query. */
    List<Errand> of(Caller caller);
}
