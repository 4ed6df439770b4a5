package org.watchdog.platform.api;

import org.watchdog.kernel.Language;

/**
 * The way out to a mail box. A mail says that something has arrived, never what (promise 7). It is queued in the
 * caller's transaction and sent afterwards, with retries.
 */
public interface Mail {

    /**
     * Queues the one notice we send: "there is news for you", with the address of the page to look at. Between 20:00
     * and 08:00 in Tokyo it waits for the morning.
     *
     * @param address the mail box; kept sealed until sent
     * @param page path of the page below the public address, without any number or code
     * @throws IllegalArgumentException if the page holds more than letters, hyphens and slashes
     */
    void notice(String address, Language language, String page);

    /**
     * The same notice, by night too: for what answers a step that the person has just taken, or is due the same day.
     */
    void noticeAtOnce(String address, Language language, String page);
}
