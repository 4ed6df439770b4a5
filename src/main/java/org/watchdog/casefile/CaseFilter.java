package org.watchdog.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;

/**
 * Which cases are wanted.
 *
 * @param q a whole case number or the start of one, or part of a holder's name or of the staff's subject
 * @param openedAfter opened on a later day (Tokyo)
 * @param after the last case of the page before
 */
public record CaseFilter(
        Optional<CaseKind> kind,
        Optional<CaseState> state,
        Optional<LicenseeId> licensee,
        Optional<String> q,
        Optional<LocalDate> openedAfter,
        Optional<CaseNumber> after,
        int limit) {}
