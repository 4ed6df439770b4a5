package org.watchdog.platform.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports later of a mail that it had taken (RFC 3464): which of our mails, and what became of it.
 *
 * @param reference of the mail, as it stands in the Message-ID that we gave it
 * @param status the server's code (RFC 3463), {@code 5.1.1} for example
 * @param last the mail will not arrive; otherwise it is only late. The server's word for it counts, not the first digit
 *     of its code: {@code failed} with {@code 4.4.7} is a mail that was tried for days and then given up
 */
record Bounce(UUID reference, String status, boolean last) {

    private static final Session NOWHERE = Session.getInstance(new Properties());
    private static final Pattern MESSAGE_ID = Pattern.compile("\\s*<([0-9a-f-]{36})@[^<>]*>\\s*");
    private static final Pattern STATUS = Pattern.compile("\\s*([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\d).*", Pattern.DOTALL);

    /** Takes the report out of a mail. Empty for every other mail, also for one that cannot be read at all. */
    static Optional<Bounce> read(InputStream mail) {
        try {
            var message = new MimeMessage(NOWHERE, mail);
            return message.isMimeType("multipart/report")
                    ? read(new MimeMultipart(new MimePartDataSource(message)))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty(); // anybody can write to that mail box, and anything
        }
    }

    /** Three parts: words for people, which we leave alone; the status; our mail, or its head. */
    private static Optional<Bounce> read(MimeMultipart report) throws MessagingException, IOException {
        if (report.getCount() < 3) {
            return Optional.empty();
        }
        var reference = reference(report.getBodyPart(2));
        return reference.isEmpty() ? Optional.empty() : status(report.getBodyPart(1), reference.get());
    }

    private static Optional<UUID> reference(BodyPart returned) throws MessagingException, IOException {
        if (!isAnyOf(returned, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
            return Optional.empty();
        }
        return Optional.ofNullable(new InternetHeaders(returned.getInputStream()).getHeader("Message-ID", null))
                .map(MESSAGE_ID::matcher)
                .filter(id -> id.matches())
                .map(id -> UUID.fromString(id.group(1)));
    }

    /** Our mails have one recipient each; of more, the first that something became of. */
    private static Optional<Bounce> status(BodyPart told, UUID reference) throws MessagingException, IOException {
        if (!isAnyOf(told, "message/delivery-status", "message/global-delivery-status")) {
            return Optional.empty();
        }
        var status = new DeliveryStatus(told.getInputStream());
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            var recipient = status.getRecipientDSN(i);
            var action = first(recipient.getHeader("Action", null)).trim();
            var code = STATUS.matcher(first(recipient.getHeader("Status", null)));
            var failed = action.equalsIgnoreCase("failed");
            if (code.matches() && (failed || action.equalsIgnoreCase("delayed"))) {
                return Optional.of(new Bounce(reference, code.group(1), failed));
            }
        }
        return Optional.empty();
    }

    private static boolean isAnyOf(BodyPart part, String... types) throws MessagingException {
        for (var type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private static String first(@Nullable String header) {
        return header == null ? "" : header;
    }
}
