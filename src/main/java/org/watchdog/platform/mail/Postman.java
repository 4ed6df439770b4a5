package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.watchdog.platform.mail.Letterbox.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.MailGivenUp;
import org.watchdog.platform.api.Secrets;

/**
 * Tries one mail, in a transaction that holds its row: two nodes never send the same one. A crash between the server's
 * "taken" and our commit sends it again, which a mail without content can bear.
 */
@Dependent
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private final EntityManager rows;
    private final Secrets secrets;
    private final MailServer server;
    private final Event<MailGivenUp> news;
    private final Clock clock;

    @Inject
    Postman(EntityManager rows, Secrets secrets, MailServer server, Event<MailGivenUp> news, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.server = server;
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
        var trouble = send((byte[]) mail[1], Language.valueOf((String) mail[2]), (String) mail[3]);
        if (trouble.isEmpty()) {
            settle(id, "SENT", null, null);
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

    private Optional<Trouble> send(byte[] sealed, Language language, String page) {
        try {
            var address = new String(secrets.open(Letterbox.PURPOSE, sealed), UTF_8);
            server.send(address, language, page, clock.instant());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(Trouble.of(e));
        } catch (SecurityException e) {
            return Optional.of(Trouble.UNREADABLE);
        }
    }

    /** Notes the failure; whether it will be tried again. */
    private boolean failed(long id, int attempts, Trouble trouble) {
        var pause = trouble.mayPass() ? Rhythm.pauseAfter(attempts) : Optional.<java.time.Duration>empty();
        var next = pause.map(p -> time(clock.instant().plus(p))).orElse(null);
        settle(id, next == null ? "DEAD" : "FAILED", trouble, next);
        LOG.warning("mail " + id + " not sent, attempt " + attempts + ", " + trouble
                + (next == null ? ": given up" : ": tried again later"));
        return next != null;
    }

    private void settle(long id, String state, @Nullable Trouble trouble, java.time.@Nullable LocalDateTime next) {
        var sent = state.equals("SENT");
        rows.createNativeQuery("""
                        update platform_mail set state = ?, trouble = ?, next_at = ?, attempts = attempts + 1,
                          sent_at = if(?, ?, null), address_sealed = if(?, null, address_sealed)
                        where id = ?""")
                .setParameter(1, state)
                .setParameter(2, trouble == null ? null : trouble.name())
                .setParameter(3, next)
                .setParameter(4, sent)
                .setParameter(5, time(clock.instant()))
                .setParameter(6, sent)
                .setParameter(7, id)
                .executeUpdate();
    }
}
