package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.watchdog.platform.mail.Letterbox.time;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.MailGivenUp;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/**
 * Tries one mail, in a transaction that holds its row: two nodes never send the same one. A crash between the server's
 * "taken" and our commit sends it again, which a mail without content can bear.
 */
@Service
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    /** Mail servers try for up to five days before they send a mail back (RFC 5321, 4.5.4.1). */
    private static final Duration MAY_COME_BACK = Duration.ofDays(7);

    private final EntityManager rows;
    private final Secrets secrets;
    private final MailServer server;
    private final BounceBox bounces;
    private final Event<MailGivenUp> news;
    private final Clock clock;

    @Inject
    Postman(
            EntityManager rows,
            Secrets secrets,
            MailServer server,
            BounceBox bounces,
            Event<MailGivenUp> news,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.server = server;
        this.bounces = bounces;
        this.news = news;
        this.clock = clock;
    }

    /** What came of a try. */
    enum Tried {
        SENT,
        FAILED,
        /** The next mail would fail as well. */
        SERVER_DOWN,
        NOTHING_DUE
    }

    @Transactional(TxType.REQUIRES_NEW)
    Tried next() {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> due = rows.createNativeQuery("""
                        select id, address_sealed, language, page, attempts, case_number, kind from platform_mail
                        where next_at <= ? order by next_at, id limit 1 for update skip locked""")
                .setParameter(1, time(clock.instant()))
                .getResultList();
        if (due.isEmpty()) {
            return Tried.NOTHING_DUE;
        }
        var mail = due.get(0);
        var id = ((Number) mail[0]).longValue();
        var reference = UUID.randomUUID();
        var trouble = send((byte[]) mail[1], Language.valueOf((String) mail[2]), (String) mail[3], reference);
        if (trouble.isEmpty()) {
            sent(id, reference);
            LOG.info("mail " + id + " sent");
            return Tried.SENT;
        }
        var again = failed(id, ((Number) mail[4]).intValue() + 1, trouble.get());
        if (!again && mail[5] != null) {
            news.fire(new MailGivenUp(
                    new CaseNumber((String) mail[5]),
                    (String) mail[6],
                    trouble.get().name()));
        }
        return trouble.get().isTheServers() ? Tried.SERVER_DOWN : Tried.FAILED;
    }

    private Optional<Trouble> send(byte[] sealed, Language language, String page, UUID reference) {
        try {
            var address = new String(secrets.open(Letterbox.PURPOSE, sealed), UTF_8);
            server.send(address, language, page, clock.instant(), reference);
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(Trouble.of(e));
        } catch (SecurityException e) {
            return Optional.of(Trouble.UNREADABLE);
        }
    }

    /** Notes the failure; whether it will be tried again. */
    private boolean failed(long id, int attempts, Trouble trouble) {
        var pause = trouble.mayPass() ? Rhythm.pauseAfter(attempts) : Optional.<Duration>empty();
        var next = pause.map(p -> time(clock.instant().plus(p))).orElse(null);
        notSent(id, next == null ? "DEAD" : "FAILED", trouble, next);
        LOG.warning("mail " + id + " not sent, attempt " + attempts + ", " + trouble
                + (next == null ? ": given up" : ": tried again later"));
        return next != null;
    }

    /** The address goes at once, or, where bounces are read, when none can come any more. */
    private void sent(long id, UUID reference) {
        var now = clock.instant();
        var kept = bounces.isConfigured();
        rows.createNativeQuery("""
                        update platform_mail set state = 'SENT', trouble = null, next_at = null, attempts = attempts + 1,
                          sent_at = ?, reference = ?, reported_status = null, reported_at = null, forget_at = ?,
                          address_sealed = if(?, address_sealed, null)
                        where id = ?""")
                .setParameter(1, time(now))
                .setParameter(2, reference.toString())
                .setParameter(3, kept ? time(now.plus(MAY_COME_BACK)) : null)
                .setParameter(4, kept)
                .setParameter(5, id)
                .executeUpdate();
    }

    private void notSent(long id, String state, Trouble trouble, @Nullable LocalDateTime next) {
        rows.createNativeQuery("""
                        update platform_mail set state = ?, trouble = ?, next_at = ?, attempts = attempts + 1,
                          sent_at = null, reported_status = null, reported_at = null
                        where id = ?""")
                .setParameter(1, state)
                .setParameter(2, trouble.name())
                .setParameter(3, next)
                .setParameter(4, id)
                .executeUpdate();
    }
}
