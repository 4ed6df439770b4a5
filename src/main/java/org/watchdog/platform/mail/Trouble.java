package org.watchdog.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;

/** Why a mail could not be sent, as a word: a server's own words would quote the address. */
enum Trouble {
    /** No mail server is configured; the mail waits until there is one. */
    NO_SERVER,
    /** The server cannot be reached, or broke off. */
    UNREACHABLE,
    /** The server does not accept our user and password, or offers no encryption. */
    LOGIN_REFUSED,
    /** There is no such mail box, says the server (RFC 5321, replies 550, 551 and 553). */
    NO_BOX,
    /** The server does not take mail for this address now. */
    ADDRESS_REFUSED,
    /** The text is no mail address at all. */
    NO_ADDRESS,
    /** The server refused for another reason. */
    REFUSED,
    /** The sealed address cannot be opened with this installation's key. */
    UNREADABLE;

    /** Whether another attempt could end otherwise. */
    boolean mayPass() {
        return this != NO_BOX && this != NO_ADDRESS && this != UNREADABLE;
    }

    /** Whether the next mail would fail as well. */
    boolean isTheServers() {
        return this == UNREACHABLE || this == LOGIN_REFUSED;
    }

    static Trouble of(MessagingException failure) {
        if (failure instanceof AddressException) {
            return NO_ADDRESS;
        }
        if (failure instanceof AuthenticationFailedException) {
            return LOGIN_REFUSED;
        }
        if (failure instanceof SendFailedException
                && failure.getNextException() instanceof SendFailedException address) {
            return noBox(address) ? NO_BOX : ADDRESS_REFUSED;
        }
        return failure.getCause() instanceof IOException ? UNREACHABLE : REFUSED;
    }

    /** Jakarta Mail has no name for the server's reply; it begins the words of the failure. */
    private static boolean noBox(SendFailedException address) {
        return String.valueOf(address.getMessage()).matches("(?s)55[013]\\b.*");
    }
}
