package org.watchdog.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a mark holder or target business of the register: {@code L-000042}. */
public record LicenseeId(String value) {

    private static final Pattern FORM = Pattern.compile("L-\\d{6}");

    /** @throws IllegalArgumentException if the text has not the form of a holder's id */
    public LicenseeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a licensee id");
        }
    }

    /** What somebody wrote, if it has the form of a holder's id. */
    public static Optional<LicenseeId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LicenseeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
