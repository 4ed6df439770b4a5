package org.watchdog.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks: a signed-in user with the roles he holds now.
 *
 * @param licensee the holder he speaks for; present for the role LICENSEE only
 */
public record Caller(UserId id, Set<Role> roles, Optional<LicenseeId> licensee) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether he holds at least one of these roles. */
    public boolean isAnyOf(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** How the audit trail names him. */
    public Actor actor() {
        return Actor.user(id);
    }
}
