package org.watchdog.sanction.process;

import java.util.Optional;
import java.util.OptionalInt;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Decided;

/** Reads the months of a measure: needed where it has some, refused where it has none. */
final class Months {

    private static final String FIELD = "months";

    private Months() {}

    /** @param range empty for a measure without months */
    static OptionalInt read(Submission fields, Optional<Decided.Months> range) {
        if (range.isEmpty()) {
            if (fields.has(FIELD)) {
                fields.refuse(FIELD, "noMonths");
            }
            return OptionalInt.empty();
        }
        return OptionalInt.of((int)
                fields.requiredNumber(FIELD, range.get().least(), range.get().most()));
    }
}
