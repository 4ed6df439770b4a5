package org.watchdog.identity;

import org.watchdog.kernel.Caller;

/**
 * A user at work.
 *
 * @param caller with the roles he holds now
 * @param nameJa how he is named on Japanese pages
 * @param nameEn how he is named on English pages
 * @param rested whether its last use on record is more than a minute ago, so that it is time to note this one
 */
public record Session(Caller caller, String nameJa, String nameEn, boolean rested) {

    /** By what a session is known again; neither opens the other's door. */
    public enum Kind {
        /** A program's token in the header {@code Authorization}. */
        BEARER,
        /** A browser's cookie. */
        COOKIE
    }
}
