package org.watchdog.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A place in the trail of a case, from which a list goes on: the entry last shown.
 *
 * @param chain with {@code seq} tells entries of the same microsecond apart
 */
public record Place(Instant at, String chain, long seq) {

    static final Place BEGIN = new Place(Instant.EPOCH, "", 0);

    static Place of(Entry entry) {
        return new Place(entry.at(), entry.chain(), entry.seq());
    }

    /** The place that a cursor names, if it is one of ours. */
    public static Optional<Place> read(String cursor) {
        var parts = cursor.split("~", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Place(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The cursor by which a client asks for what follows. */
    public String cursor() {
        return Entry.written(at) + "~" + chain + "~" + seq;
    }
}
