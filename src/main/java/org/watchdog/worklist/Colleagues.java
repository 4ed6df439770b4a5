package org.watchdog.worklist;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** The people a task can be handed to, and how they are called. */
@Service
public class Colleagues {

    private final Users users;

    @Inject
    Colleagues(Users users) {
        this.users = users;
    }

    /** An active user, with the roles he holds now; empty also for what cannot be a user's name. */
    Optional<Caller> named(String id) {
        return UserId.read(id).flatMap(users::caller);
    }

    /** Everybody who is active and holds one of these roles, each once. */
    public List<UserId> with(Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> users.withRole(role).stream())
                .distinct()
                .toList();
    }

    /** How a user is named to his colleagues. */
    public String name(UserId id, Words words) {
        return users.nameOf(id, words.language());
    }

    /** The same for several at once. */
    public Map<UserId, String> names(Collection<UserId> ids, Words words) {
        return users.namesOf(ids, words.language());
    }
}
