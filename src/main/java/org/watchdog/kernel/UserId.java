package org.watchdog.kernel;

/** The name by which a user signs in: 1 to 64 small letters, digits, dots and hyphens. */
public record UserId(String value) {

    /** @throws IllegalArgumentException if the text cannot be a user's name */
    public UserId {
        if (!value.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
