package org.watchdog.platform.mail;

import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.platform.api.Service;

/**
 * The mail box that bounces come to ({@code watchdog.mail.bounces.*}), read over IMAP. A report that was noted is
 * deleted; every other mail stays, flagged as seen, for whoever looks after the box. Reading alone flags nothing, so
 * that a power cut before a report is noted leaves it unread.
 */
@Service
class BounceBox {

    /** Bytes. Our mails have no content, and a report quotes no more: what is larger is none, and is not fetched. */
    static final int LARGEST = 256 * 1024;

    /** Mails of one visit. */
    private static final int BATCH = 50;

    private static final String PATIENCE_MS = "5000";

    private final Optional<String> host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean tls;

    @Inject
    BounceBox(
            @ConfigProperty(name = "watchdog.mail.bounces.host") Optional<String> host,
            @ConfigProperty(name = "watchdog.mail.bounces.port", defaultValue = "993") int port,
            @ConfigProperty(name = "watchdog.mail.bounces.user") Optional<String> user,
            @ConfigProperty(name = "watchdog.mail.bounces.password") Optional<String> password,
            @ConfigProperty(name = "watchdog.mail.bounces.tls", defaultValue = "true") boolean tls) {
        this.host = host.filter(text -> !text.isBlank());
        this.port = port;
        this.user = user.orElse("");
        this.password = password.orElse("");
        this.tls = tls;
    }

    /** Whether there is one. */
    boolean isConfigured() {
        return host.isPresent();
    }

    /**
     * Looks at the unread mails, the oldest first.
     *
     * @param noted notes a report, and answers whether it is about a mail of ours
     * @return how many mails were looked at
     * @throws MessagingException if the box cannot be reached or read; what was noted so far stays noted
     */
    int visit(Predicate<Bounce> noted) throws MessagingException {
        try (var store = session().getStore("imap")) {
            store.connect(host.orElseThrow(), port, user, password);
            try (var box = store.getFolder("INBOX")) {
                box.open(Folder.READ_WRITE);
                var unread = box.search(new FlagTerm(new Flags(Flag.SEEN), false));
                var batch = Math.min(unread.length, BATCH);
                for (int i = 0; i < batch; i++) {
                    look(unread[i], noted);
                }
                return batch;
            }
        }
    }

    private static void look(Message mail, Predicate<Bounce> noted) throws MessagingException {
        try {
            var ours = mail.getSize() <= LARGEST
                    && Bounce.read(new ByteArrayInputStream(bytes(mail)))
                            .filter(noted)
                            .isPresent();
            mail.setFlag(ours ? Flag.DELETED : Flag.SEEN, true);
        } catch (MessageRemovedException e) {
            // another node was quicker
        }
    }

    private static byte[] bytes(Message mail) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            mail.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("broke off", e);
        }
        return bytes.toByteArray();
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.imap.ssl.enable", Boolean.toString(tls));
        settings.put("mail.imap.ssl.checkserveridentity", "true");
        settings.put("mail.imap.peek", "true");
        settings.put("mail.imap.connectiontimeout", PATIENCE_MS);
        settings.put("mail.imap.timeout", PATIENCE_MS);
        settings.put("mail.imap.writetimeout", PATIENCE_MS);
        return Session.getInstance(settings);
    }
}
