package org.watchdog.system;

/** What a mail server reports of a mail that it could not deliver (RFC 3464), as it stands on the wire. */
public final class MailReport {

    private MailReport() {}

    /**
     * A report with its three parts.
     *
     * @param messageId of the mail it is about, with its angle brackets
     * @param action {@code failed}, {@code delayed} and others
     * @param status {@code 5.1.1} for example
     */
    public static String of(String messageId, String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example.jp
                To: bounces@example.jp
                Subject: Delivery Status Notification
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

                --=_b
                Content-Type: text/plain; charset=us-ascii

                Your mail to <zenkoji@box.example.jp> could not be delivered.

                --=_b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.jp

                Final-Recipient: rfc822; zenkoji@box.example.jp
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s <zenkoji@box.example.jp>: unknown

                --=_b
                Content-Type: text/rfc822-headers

                From: no-reply@example.jp
                To: zenkoji@box.example.jp
                Message-ID: %s

                --=_b--
                """.formatted(action, status, status, messageId).replace("\n", "\r\n");
    }
}
