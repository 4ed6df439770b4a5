package org.watchdog.worklist;

import jakarta.enterprise.context.Dependent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Words;

/** The people a task can be handed to, and how they are called. */
@Dependent
public class Colleagues {

    /** An active user, with the roles he holds now. */
    Optional<Caller> named(String id) {
        return Optional.empty();
    }

    /** Everybody who is active and holds one of these roles. */
    public List<UserId> with(Set<Role> roles) {
        return List.of();
    }

    /** How a user is named to his colleagues. */
    public String name(UserId id, Words words) {
        return names(List.of(id), words).getOrDefault(id, id.value());
    }

    /** The same for several at once. */
    public Map<UserId, String> names(Collection<UserId> ids, Words words) {
        var names = new HashMap<UserId, String>();
        ids.forEach(id -> names.put(id, id.value()));
        return names;
    }
}
