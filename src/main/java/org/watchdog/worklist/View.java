package org.watchdog.worklist;

import java.util.List;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;

/** Which tasks a list shows. */
public enum View {
    /** Claimed by the caller. */
    MINE,
    /** Claimed by nobody, and the caller could. */
    GROUP,
    /** Every open task; for SUPERVISOR, ADMIN and AUDITOR. */
    ALL;

    static final String EVERYTHING = "*";

    static String listOf(Role role) {
        return role.name();
    }

    static String listOf(UserId user) {
        return "~" + user.value();
    }

    /** Whether the caller may look at it (contract, section 4). */
    public boolean isOpenTo(Caller caller) {
        return this != ALL || caller.isAnyOf(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR);
    }

    List<String> lists(Caller caller) {
        return switch (this) {
            case MINE -> List.of(listOf(caller.id()));
            case GROUP -> caller.roles().stream().sorted().map(View::listOf).toList();
            case ALL -> List.of(EVERYTHING);
        };
    }
}
