package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The mail server of the installation ({@code watchdog.mail.*}) and the one notice that is handed to it. It is asked
 * for encryption (STARTTLS) unless the settings say no, and given five seconds for each of its answers.
 */
@Service
class MailServer {

    private static final String PATIENCE_MS = "5000";

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String from;
    private final String bouncesTo;
    private final boolean starttls;
    private final String publicUrl;

    @Inject
    MailServer(
            @ConfigProperty(name = "watchdog.mail.host") Optional<String> host,
            @ConfigProperty(name = "watchdog.mail.port", defaultValue = "587") int port,
            @ConfigProperty(name = "watchdog.mail.user") Optional<String> user,
            @ConfigProperty(name = "watchdog.mail.password") Optional<String> password,
            @ConfigProperty(name = "watchdog.mail.from", defaultValue = "watchdog@localhost") String from,
            @ConfigProperty(name = "watchdog.mail.bounces.address") Optional<String> bouncesTo,
            @ConfigProperty(name = "watchdog.mail.starttls", defaultValue = "true") boolean starttls,
            @ConfigProperty(name = "watchdog.public.url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.host = host.filter(text -> !text.isBlank());
        this.port = port;
        this.user = user.filter(text -> !text.isBlank());
        this.password = password;
        this.from = from;
        this.bouncesTo = bouncesTo.filter(text -> !text.isBlank()).orElse(from);
        this.starttls = starttls;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** Whether there is one. */
    boolean isConfigured() {
        return host.isPresent();
    }

    /**
     * Hands the notice over.
     *
     * @param page path below the public address
     * @param at what the mail gives as its time
     * @param reference what it is recognised by when it comes back; stands in its Message-ID and tells nothing else
     */
    void send(String address, Language language, String page, Instant at, UUID reference) throws MessagingException {
        var words = Words.in(language);
        var message = new Numbered(session(), "<" + reference + "@" + domain() + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(words.say("mail.subject"), UTF_8.name());
        message.setText(words.say("mail.body", publicUrl + page), UTF_8.name());
        message.setHeader("Content-Language", language.tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(at));
        Transport.send(message);
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", host.orElseThrow());
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.connectiontimeout", PATIENCE_MS);
        settings.put("mail.smtp.timeout", PATIENCE_MS);
        settings.put("mail.smtp.writetimeout", PATIENCE_MS);
        // The sender's address stands for this machine too: its name and user are nobody's business.
        settings.put("mail.from", from);
        settings.put("mail.smtp.localhost", domain());
        // The sender on the envelope: where it goes when it cannot be delivered.
        settings.put("mail.smtp.from", bouncesTo);
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return user.map(name -> new PasswordAuthentication(name, password.orElse("")))
                        .orElse(null);
            }
        });
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** A message with a Message-ID of our own: the usual one is made anew at each sending. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
