package org.watchdog.identity.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Role;

/**
 * Where a browser goes after the sign-in: the page it came from, if that is one of ours, else its user's first page.
 */
final class ReturnPath {

    /** One slash, then printable ASCII without a second slash or a backslash in front: never another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private ReturnPath() {}

    /** What was asked for, or empty if it is no page of ours to return to. */
    static String local(@Nullable String then) {
        return then != null && LOCAL.matcher(then).matches() && !then.startsWith("/sign-") && !then.startsWith("/api/")
                ? then
                : "";
    }

    /** The page to go to; holders begin with their cases, staff with their tasks. */
    static String after(@Nullable String then, Iterable<Role> roles) {
        var asked = local(then);
        if (!asked.isEmpty() && !asked.equals("/")) {
            return asked;
        }
        for (var role : roles) {
            if (role == Role.LICENSEE) {
                return "/cases";
            }
        }
        return "/tasks";
    }
}
