package org.watchdog.platform.api;

import org.watchdog.kernel.CaseNumber;

/**
 * CDI event in the transaction that noted that a mail, already sent, came back.
 *
 * @param kind what it was to announce, the word of its sender
 * @param trouble why, a word as in {@link Mails.Posted}
 * @param status the code of the mail server that sent it back (RFC 3463)
 */
public record MailReturned(CaseNumber about, String kind, String trouble, String status) {}
