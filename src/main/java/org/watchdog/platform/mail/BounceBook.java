package org.watchdog.platform.mail;

import static org.watchdog.platform.mail.Letterbox.time;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.MailReturned;
import org.watchdog.platform.api.Service;

/**
 * Notes in the book of mails what mail servers report later. A report counts once however often it is read: it meets
 * only a mail that is sent and not yet returned, and a mail that is sent again carries another reference.
 */
@Service
class BounceBook {

    private static final Logger LOG = Logger.getLogger(BounceBook.class.getName());
    private static final int BATCH = 200;

    private final EntityManager rows;
    private final Event<MailReturned> news;
    private final Clock clock;

    @Inject
    BounceBook(EntityManager rows, Event<MailReturned> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** Notes the report, if it is new. Answers whether it is about a mail of ours, new or not. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean note(Bounce bounce) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found = rows.createNativeQuery(
                        "select id, case_number, kind, state from platform_mail where reference = ? for update")
                .setParameter(1, bounce.reference().toString())
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        var mail = found.get(0);
        if ("SENT".equals(mail[3])) {
            note(((Number) mail[0]).longValue(), bounce);
            if (bounce.last() && mail[1] != null) {
                news.fire(new MailReturned(
                        new CaseNumber((String) mail[1]),
                        (String) mail[2],
                        Trouble.returned(bounce.status()).name(),
                        bounce.status()));
            }
        }
        return true;
    }

    private void note(long id, Bounce bounce) {
        var last = bounce.last();
        rows.createNativeQuery("""
                        update platform_mail set state = ?, trouble = ?, reported_status = ?, reported_at = ?,
                          forget_at = if(?, null, forget_at)
                        where id = ?""")
                .setParameter(1, last ? "DEAD" : "SENT")
                .setParameter(2, last ? Trouble.returned(bounce.status()).name() : null)
                .setParameter(3, bounce.status())
                .setParameter(4, time(clock.instant()))
                .setParameter(5, last)
                .setParameter(6, id)
                .executeUpdate();
        LOG.info("mail " + id + (last ? " came back, " : " is late, ") + bounce.status());
    }

    /** Forgets the addresses of mails that were sent and did not come back in time. */
    @Transactional(TxType.REQUIRES_NEW)
    void forget() {
        rows.createNativeQuery("""
                        update platform_mail set address_sealed = null, forget_at = null
                        where forget_at <= ? order by forget_at limit ?""")
                .setParameter(1, time(clock.instant()))
                .setParameter(2, BATCH)
                .executeUpdate();
    }
}
