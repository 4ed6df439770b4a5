package org.watchdog.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case, by which staff, holders and complainants speak of it: {@code C-2026-000123}.
 *
 * <p>The letter is the {@linkplain CaseKind kind}, the year that of opening (Asia/Tokyo), the rest a running number. It
 * is also the business key of the case's process.
 */
public record CaseNumber(String value) implements Comparable<CaseNumber> {

    private static final Pattern FORM = Pattern.compile("[CISK]-\\d{4}-\\d{6,9}");

    /** @throws IllegalArgumentException if the text has not the form of a case number */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** The running number {@code running} (from 1) of {@code year}, with the letter of {@code kind}. */
    public static CaseNumber of(CaseKind kind, int year, long running) {
        return new CaseNumber("%s-%04d-%06d".formatted(kind.letter(), year, running));
    }

    /** What somebody wrote, if it has the form of a case number. */
    public static Optional<CaseNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
