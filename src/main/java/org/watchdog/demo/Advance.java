package org.watchdog.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.platform.api.Words;

/**
 * How far the demo's clock is to be moved, as ISO 8601 writes it: {@code P10D}, {@code P1M}, {@code PT36H},
 * {@code P1DT2H}. Never back; years, months, weeks and days are counted by the calendar of Tokyo.
 */
record Advance(Period days, Duration hours) {

    private static final Pattern FORM = Pattern.compile("P(?:\\d+[YMWD])*(?:T(?:\\d+(?:\\.\\d+)?[HMS])+)?");

    /** What somebody wrote, if it is a length of time. */
    static Optional<Advance> read(String text) {
        var written = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        var parts = written.substring(1).split("T", 2);
        try {
            var days = parts[0].isEmpty() ? Period.ZERO : Period.parse("P" + parts[0]);
            var hours = parts.length == 1 ? Duration.ZERO : Duration.parse("PT" + parts[1]);
            return written.equals("P") ? Optional.empty() : Optional.of(new Advance(days, hours));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // units in a wrong order, or more than can be counted
        }
    }

    /** @throws DateTimeException or {@link ArithmeticException} if no calendar reaches that far */
    Instant from(Instant now) {
        return now.atZone(Words.TOKYO).plus(days).plus(hours).toInstant();
    }
}
