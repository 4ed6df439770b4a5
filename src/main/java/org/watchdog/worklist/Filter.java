package org.watchdog.worklist;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchdog.kernel.Scheme;

/**
 * What a list is narrowed to.
 *
 * @param dueBefore only tasks whose last day lies before this day
 * @param sought a whole case number or the start of one, or part of a holder's name
 */
public record Filter(
        Optional<String> kind, Optional<Scheme> scheme, Optional<LocalDate> dueBefore, Optional<String> sought) {

    /** Everything. */
    public static final Filter NONE =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern NUMBER_START = Pattern.compile("[CISK]-(\\d{0,4}|\\d{4}-\\d{0,9})");

    public Filter {
        sought = sought.map(s -> Normalizer.normalize(s, Normalizer.Form.NFKC).strip())
                .filter(s -> !s.isEmpty());
    }

    /** Whether anything is narrowed. */
    public boolean isAny() {
        return !equals(NONE);
    }

    /** Whether a task that is in no list fits; by name of a holder none is found. */
    boolean fits(Task task) {
        return kind.filter(k -> !k.equals(task.kind())).isEmpty()
                && scheme.filter(s -> !task.scheme().equals(Optional.of(s))).isEmpty()
                && dueBefore.filter(day -> !task.dueOn().isBefore(day)).isEmpty()
                && (sought.isEmpty()
                        || numberStart()
                                .filter(task.caseNumber().value()::startsWith)
                                .isPresent());
    }

    /** The sought text as a case number or its start, in capital letters, if it can be one. */
    Optional<String> numberStart() {
        return sought.map(s -> s.toUpperCase(ROOT))
                .filter(s -> NUMBER_START.matcher(s).matches());
    }

    /** The sought text as a pattern of {@code like ... escape '!'}: part of a holder's name. */
    Optional<String> namePattern() {
        return sought.map(s -> "%" + s.replaceAll("([!%_])", "!$1") + "%");
    }
}
