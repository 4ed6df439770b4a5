package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;

/**
 * The way out to a mail box. A mail says that something has arrived, never what (promise 7). It is queued in the
 * caller's transaction and sent afterwards, with retries; {@link Mails} tells what became of it.
 */
public interface Mail {

    /**
     * The one notice we send: "there is news for you", with the address of the page to look at.
     *
     * @param about the case; stands in our book of mails, never in the mail
     * @param kind what it announces, as a word of the sender; stands there too
     * @param address the mail box; kept sealed until sent
     * @param page path of the page below the public address, without any number or code
     */
    record Notice(CaseNumber about, String kind, String address, Language language, String page) {}

    /**
     * Queues it. Between 20:00 and 08:00 in Tokyo it waits for the morning.
     *
     * @throws IllegalArgumentException if the page holds more than letters, hyphens and slashes
     */
    void send(Notice notice);

    /** Queues it, by night too: for what answers a step that the person has just taken, or is due the same day. */
    void sendAtOnce(Notice notice);
}
