package org.watchdog.kernel;

/**
 * Who did something, as the audit trail and the stream of a case name him: a user, the complainant (who has no
 * account), or the system itself.
 *
 * @param value {@code user:<id>}, {@code complainant} or {@code system}
 */
public record Actor(String value) {

    /** A clock, a service task, a sweep. */
    public static final Actor SYSTEM = new Actor("system");

    /** The person who filed the complaint and holds its receipt code. */
    public static final Actor COMPLAINANT = new Actor("complainant");

    /** A signed-in user. */
    public static Actor user(UserId id) {
        return new Actor("user:" + id.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
