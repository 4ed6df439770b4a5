package org.watchdog.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.watchdog.platform.api.Mail;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;

/** Where mails are posted: a row in the caller's transaction. The {@link Round} empties it. */
@Service
class Letterbox implements Mail {

    static final String PURPOSE = "mail";

    /** No digit: neither a case number nor a code can stand in the address of a page (promise 7). */
    private static final Pattern PAGE = Pattern.compile("/[a-z/-]{0,199}");

    private final EntityManager rows;
    private final Secrets secrets;
    private final MailServer server;
    private final Clock clock;

    @Inject
    Letterbox(EntityManager rows, Secrets secrets, MailServer server, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public void send(Notice notice) {
        post(notice, Rhythm.byDay(clock.instant()));
    }

    @Override
    public void sendAtOnce(Notice notice) {
        post(notice, clock.instant());
    }

    private void post(Notice notice, Instant at) {
        if (!PAGE.matcher(notice.page()).matches()) {
            throw new IllegalArgumentException("not the path of a page without numbers");
        }
        rows.createNativeQuery("""
                        insert into platform_mail
                          (case_number, kind, address_sealed, language, page, state, trouble, queued_at, next_at)
                        values (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)""")
                .setParameter(1, notice.about().value())
                .setParameter(2, notice.kind())
                .setParameter(3, secrets.seal(PURPOSE, notice.address().getBytes(UTF_8)))
                .setParameter(4, notice.language().name())
                .setParameter(5, notice.page())
                .setParameter(6, server.isConfigured() ? null : Trouble.NO_SERVER.name())
                .setParameter(7, time(clock.instant()))
                .setParameter(8, time(at))
                .executeUpdate();
    }

    static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
