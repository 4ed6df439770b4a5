package org.watchdog.insurance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One hand-over of a claim to the insurer, as it stands in the outbox.
 *
 * @param n of the claim, from 1
 * @param nextAt when it is tried again; empty once it is taken or replaced by a newer one
 * @param reference under which the insurer has it
 */
public record HandOver(
        int n,
        State state,
        Optional<Trouble> trouble,
        Instant bookedAt,
        Optional<Instant> nextAt,
        Optional<Instant> takenAt,
        Optional<String> reference,
        List<Trial> trials) {

    public HandOver {
        trials = List.copyOf(trials);
    }

    /** Where it stands; the words of each stand under {@code insurance.handover}. */
    public enum State {
        WAITING,
        TAKEN,
        /** A newer one of the same claim went in its place. */
        REPLACED
    }

    /** Why the insurer has not taken it yet; the words of each stand under {@code insurance.trouble}. */
    public enum Trouble {
        /** No address of an insurer stands in the settings, or it is not one of HTTPS. */
        NOT_CONFIGURED,
        UNREACHABLE,
        /** No answer came in time. */
        TOO_SLOW,
        /** It is not who it says it is. */
        CERTIFICATE,
        /** The connection ended before the answer was here; perhaps it was taken. */
        NO_ANSWER,
        /** The insurer's own failure: 5xx. */
        FAILED,
        /** It does not accept what we send: 4xx. */
        REFUSED,
        /** What came back does not say that this claim was taken. */
        UNCLEAR
    }

    /** One trial; without a result it was cut off, or is on the way. */
    public record Trial(Instant at, Optional<String> result) {}
}
