package org.watchdog.deliberation;

import org.watchdog.kernel.CaseNumber;

/**
 * What a case is about, as its own room tells it to the committee. Every room whose cases go before a committee has
 * one.
 */
public interface Report {

    /** Whether the case is of this room. */
    boolean tellsOf(CaseNumber number);

    /** The report as a PDF, or as a text that is printed. */
    Sheet of(CaseNumber number);

    /** A paper that is made. */
    sealed interface Sheet {
        @SuppressWarnings("ArrayRecordComponent") // never compared, only handed over
        record Printed(byte[] pdf) implements Sheet {}

        record Written(String text) implements Sheet {}
    }
}
