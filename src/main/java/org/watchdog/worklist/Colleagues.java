package org.watchdog.worklist;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.watchdog.kernel.Caller;

/** The people a task can be handed to. */
@Dependent
class Colleagues {

    /** An active user, with the roles he holds now. */
    Optional<Caller> named(String id) {
        return Optional.empty();
    }
}
