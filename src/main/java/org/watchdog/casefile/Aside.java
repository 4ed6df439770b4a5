package org.watchdog.casefile;

import java.util.List;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Words;

/** What a room above shows beside a case on its page: the task that waits there, for example. */
public interface Aside {

    /** Its panels for this caller, in order; none where it has nothing to show him. */
    List<Panel> of(Case shown, Caller caller, Words words);

    /**
     * One panel.
     *
     * @param view a fragment of one parameter, {@code worklist/task :: panel}
     * @param model what the fragment is given
     * @param isNext whether this is what the caller can do now
     */
    record Panel(String view, Object model, boolean isNext) {}
}
