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
    UNREADABLE,
    /** It was sent and came back: there is no such mail box. */
    RETURNED_NO_BOX,
    /** It was sent and came back: the mail box is full. */
    RETURNED_FULL,
    /** It was sent and came back: the other side's rules forbid it. */
    RETURNED_REFUSED,
    /** It was sent and came back for another reason. */
    RETURNED;

    /** Whether another attempt could end otherwise. */
    boolean mayPass() {
        return this != NO_BOX && this != NO_ADDRESS && this != UNREADABLE;
    }

    /** Whether the next mail would fail as well. */
    boolean isTheServers() {
        return this == UNREACHABLE || this == LOGIN_REFUSED;
    }

    /** Why a mail came back, from the code that the mail server reports (RFC 3463). */
    static Trouble returned(String status) {
        var detail = status.substring(status.indexOf('.') + 1);
        return switch (detail) {
            case "1.1", "1.2", "1.3", "1.6", "1.10" -> RETURNED_NO_BOX;
            case "2.2" -> RETURNED_FULL;
            default -> detail.startsWith("7.") ? RETURNED_REFUSED : RETURNED;
        };
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
