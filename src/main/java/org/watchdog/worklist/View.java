package org.watchdog.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** The views that mean something to the caller: who only looks on, has no task of his own and none to claim. */
    public static List<View> offeredTo(Caller caller) {
        var takesTasks = !Set.of(Role.AUDITOR, Role.ADMIN).containsAll(caller.roles());
        return Arrays.stream(values())
                .filter(view -> view.isOpenTo(caller) && (takesTasks || view == ALL))
                .toList();
    }

    List<String> lists(Caller caller) {
        return switch (this) {
            case MINE -> List.of(listOf(caller.id()));
            case GROUP -> caller.roles().stream().sorted().map(View::listOf).toList();
            case ALL -> List.of(EVERYTHING);
        };
    }
}
