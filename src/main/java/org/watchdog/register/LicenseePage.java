package org.watchdog.register;

import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;

/**
 * A page of a list of businesses.
 *
 * @param before the first of this page, if others stand before it
 * @param after the last of this page, if others stand after it
 */
public record LicenseePage(List<Licensee> items, Optional<LicenseeId> before, Optional<LicenseeId> after) {

    static final LicenseePage EMPTY = of(List.of(), false, false);

    static LicenseePage of(List<Licensee> items, boolean hasBefore, boolean hasAfter) {
        var first = items.isEmpty() || !hasBefore
                ? Optional.<LicenseeId>empty()
                : Optional.of(items.get(0).id());
        var last = items.isEmpty() || !hasAfter
                ? Optional.<LicenseeId>empty()
                : Optional.of(items.get(items.size() - 1).id());
        return new LicenseePage(List.copyOf(items), first, last);
    }
}
