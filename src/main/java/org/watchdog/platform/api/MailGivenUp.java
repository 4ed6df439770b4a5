package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/**
 * CDI event in the transaction that gave a mail up.
 *
 * @param kind what it was to announce, the word of its sender
 * @param trouble why, a word as in {@link Mails.Posted}
 */
public record MailGivenUp(CaseNumber about, String kind, String trouble) {}
