package org.watchdog.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a chain of the audit trail is about: a case, or something that belongs to none. Each user and each business of
 * the register has a chain of its own, so that many sign-ins at once do not wait for one another.
 *
 * @param name {@code C-2026-000123}, {@code user:intake}, {@code holder:L-000001}, {@code committee:1},
 *     {@code meeting:1}, {@code identity} or {@code calendar}
 */
public record Chain(String name) {

    // before the constants, which it checks
    private static final Pattern FORM = Pattern.compile("[CISK]-\\d{4}-\\d{6,9}|user:[a-z0-9][a-z0-9.-]{0,63}"
            + "|holder:L-\\d{6}|committee:\\d{1,18}|meeting:\\d{1,18}|identity|calendar");

    /** Sign-ins under a name that nobody has. */
    public static final Chain IDENTITY = new Chain("identity");

    /** Editions of the calendar. */
    public static final Chain CALENDAR = new Chain("calendar");

    /** @throws IllegalArgumentException if the text names no chain */
    public Chain {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a chain");
        }
    }

    public static Chain of(CaseNumber number) {
        return new Chain(number.value());
    }

    /** What a user is allowed to do, and when he came and went. */
    public static Chain of(UserId user) {
        return new Chain("user:" + user.value());
    }

    /** What stands in the register about a business. */
    public static Chain of(LicenseeId licensee) {
        return new Chain("holder:" + licensee.value());
    }

    /** Who sits in a committee, and by what rules it decides. */
    public static Chain committee(long id) {
        return new Chain("committee:" + id);
    }

    /** How a meeting was planned, who came and went, and its end. */
    public static Chain meeting(long id) {
        return new Chain("meeting:" + id);
    }

    /** What somebody wrote, if it names a chain. */
    public static Optional<Chain> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Chain(text)) : Optional.empty();
    }

    /** The case, if it is about one. */
    public Optional<CaseNumber> caseNumber() {
        return CaseNumber.read(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
