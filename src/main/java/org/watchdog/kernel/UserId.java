package org.watchdog.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name by which a user signs in: 1 to 64 small letters, digits, dots and hyphens. */
public record UserId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /** @throws IllegalArgumentException if the text cannot be a user's name */
    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    /** What somebody wrote, if it can be a user's name. */
    public static Optional<UserId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UserId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
