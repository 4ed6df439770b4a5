package org.watchdog.insurance;

import java.util.Optional;

/** What became of a movement that the insurance desk asked for. */
public sealed interface Booking {

    /** It is done; {@code line} is where it stands in the ledger, if money moved. */
    record Done(Optional<Line> line) implements Booking {}

    /** It breaks rules, which are noted in what was sent; nothing was changed. */
    record Invalid() implements Booking {}

    /** There is no such claim, or it is not the caller's to know of. */
    record Unknown() implements Booking {}

    /** The claim stands where this has no place; a message key says why. */
    record Conflict(String because) implements Booking {}

    /** Another person must do it; a message key says why. */
    record Forbidden(String because) implements Booking {}
}
