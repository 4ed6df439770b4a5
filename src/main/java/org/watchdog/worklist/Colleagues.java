package org.watchdog.worklist;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Words;

/** The people a task can be handed to, and how they are called. */
@Dependent
public class Colleagues {

    /** An active user, with the roles he holds now. */
    Optional<Caller> named(String id) {
        return Optional.empty();
    }

    /** How a user is named to his colleagues. */
    public String name(UserId id, Words words) {
        return id.value();
    }
}
