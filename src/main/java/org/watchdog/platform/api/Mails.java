package org.watchdog.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchdog.kernel.CaseNumber;

/** The book of mails: what was queued, and what became of it. It has no words of a mail; all of them say the same. */
public interface Mails {

    /** Where a mail stands. */
    enum State {
        /** It is tried at its time, for the first time or again. */
        WAITING,
        SENT,
        /** Nothing is tried any more: the box does not exist, the last try of many failed, or the mail came back. */
        GIVEN_UP,
        /** Staff decided that it is not to be sent. */
        LEFT
    }

    /**
     * One mail.
     *
     * @param kind what it announces, a word of its sender
     * @param recipient the address, masked so that who knows it recognises it; empty once it was sent and can no longer
     *     come back, or was left
     * @param attempts failed and successful tries since it was queued or taken up again
     * @param trouble why the last try failed, as a word: {@code NO_SERVER}, {@code UNREACHABLE}, {@code LOGIN_REFUSED},
     *     {@code NO_BOX}, {@code ADDRESS_REFUSED}, {@code NO_ADDRESS}, {@code REFUSED} or {@code UNREADABLE}; why it
     *     came back: {@code RETURNED_NO_BOX}, {@code RETURNED_FULL}, {@code RETURNED_REFUSED} or {@code RETURNED}
     * @param nextAt when it is tried next, while it waits
     * @param report what a mail server told of it after it was sent: that it came back, or, while it counts as sent,
     *     that it is late
     */
    record Posted(
            long id,
            CaseNumber caseNumber,
            String kind,
            Optional<String> recipient,
            State state,
            int attempts,
            Optional<String> trouble,
            Instant queuedAt,
            Optional<Instant> nextAt,
            Optional<Instant> sentAt,
            Optional<Report> report) {}

    /**
     * What a mail server told of a mail that it had taken.
     *
     * @param status its code (RFC 3463), {@code 5.1.1} for example
     * @param at when we read it
     */
    record Report(String status, Instant at) {}

    /** A place among the mails that wait. */
    record Place(Instant nextAt, long id) {}

    /** The mails that wait, the next one to be tried first, from behind a place. */
    List<Posted> waiting(Optional<Place> after, int limit);

    /** The mails that were given up, newest first, from below an id. */
    List<Posted> givenUp(OptionalLong below, int limit);

    /** How many were given up, counted up to {@code most}. */
    int countGivenUp(int most);

    /** The latest hundred mails of a case, newest first. */
    List<Posted> of(CaseNumber number);

    /** One mail that names its case. */
    Optional<Posted> find(long id);

    /**
     * Puts a mail that was given up, or waits after a failure, before the others.
     *
     * @return false if it neither was given up nor waits: it was sent, left, or somebody was quicker; or if its address
     *     was forgotten before it came back
     */
    boolean again(long id);

    /**
     * Leaves a mail that was given up unsent; its address goes.
     *
     * @return false if it was not given up, or no longer is
     */
    boolean leave(long id);
}
