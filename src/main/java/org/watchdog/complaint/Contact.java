package org.watchdog.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.platform.api.Submission;

/**
 * Whether the complainant asked the business first (R-WD-01), and what came of it.
 *
 * @param on the day, if contact was made
 */
public record Contact(boolean made, Optional<LocalDate> on, Optional<Outcome> outcome) {

    /** What came of the contact. */
    public enum Outcome {
        NO_REPLY,
        UNSATISFIED,
        IN_PROGRESS
    }

    /**
     * Reads that the business was asked meanwhile, from {@code contactedOn} and {@code outcome}; what is wrong is noted
     * in {@code sent}.
     *
     * @param mayBeLeftOut whether neither need be there: then it is empty
     * @param today the day in Tokyo; nobody has asked anybody tomorrow
     */
    public static Optional<Contact> resumed(Submission sent, boolean mayBeLeftOut, LocalDate today) {
        if (mayBeLeftOut && !sent.has("contactedOn") && !sent.has("outcome")) {
            return Optional.empty();
        }
        var on = sent.requiredDate("contactedOn");
        if (on.isAfter(today)) {
            sent.refuse("contactedOn", "inFuture");
        }
        return Optional.of(
                new Contact(true, Optional.of(on), Optional.of(sent.requiredWord("outcome", Outcome.class))));
    }
}
