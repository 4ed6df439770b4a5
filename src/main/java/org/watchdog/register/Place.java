package org.watchdog.register;

import java.util.Optional;
import org.watchdog.kernel.LicenseeId;

/**
 * Where in a list a page begins: next to a business, which is not on the page itself.
 *
 * @param id empty for the beginning of the list
 * @param forward whether the page lies after that business, or before it
 */
public record Place(Optional<LicenseeId> id, boolean forward) {

    /** The beginning of the list. */
    public static final Place START = new Place(Optional.empty(), true);

    public static Place after(LicenseeId id) {
        return new Place(Optional.of(id), true);
    }

    public static Place before(LicenseeId id) {
        return new Place(Optional.of(id), false);
    }
}
