package org.watchdog.casefile;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/**
 * Which cases are wanted.
 *
 * @param q a whole case number or the start of one, or part of a holder's name or of the staff's subject
 * @param openedAfter opened on a later day (Tokyo)
 * @param level how grave it is, 1 to 10
 * @param after the last case of the page before
 */
public record CaseFilter(
        Optional<CaseKind> kind,
        Optional<CaseState> state,
        Optional<LicenseeId> licensee,
        Optional<String> q,
        Optional<LocalDate> openedAfter,
        OptionalInt level,
        Sort sort,
        Optional<CaseNumber> after,
        int limit) {

    /** The order by the day on which they were opened. */
    public enum Sort {
        NEWEST,
        OLDEST;

        /** As the word stands in an address, in small letters. */
        public String word() {
            return name().toLowerCase(ROOT);
        }

        public static Optional<Sort> read(String word) {
            return Stream.of(values()).filter(sort -> sort.word().equals(word)).findAny();
        }
    }
}
