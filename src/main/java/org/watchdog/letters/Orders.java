package org.watchdog.letters;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.ComplainantTold;
import org.watchdog.complaint.ComplaintFiled;
import org.watchdog.complaint.HolderNotified;
import org.watchdog.incident.BusinessTold;
import org.watchdog.insurance.ClaimTold;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.letters.Order.What;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.sanction.SanctionTold;

/**
 * What is to be written: noted in the transaction of the event that calls for it (no event without its letter, no
 * waiting for a printer), and taken one by one.
 */
@Service
class Orders {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    Orders(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void filed(@Observes ComplaintFiled news) {
        add(news.caseNumber(), What.ACKNOWLEDGEMENT, null, null);
    }

    void asked(@Observes HolderNotified news) {
        var what = switch (news.occasion()) {
            case REQUEST -> What.HOLDER_REQUEST;
            case REMINDER -> What.HOLDER_REMINDER;
            case FORMAL_REQUEST -> What.FORMAL_REQUEST;
            case SITE_REVIEW -> What.SITE_REVIEW_NOTICE;
            case NON_COOPERATION -> What.NON_COOPERATION_NOTICE;
            case REFERRAL -> What.REFERRAL;
            case WITHDRAWAL -> What.WITHDRAWAL_NOTICE;
        };
        add(news.caseNumber(), what, news.dueOn().orElse(null), null);
    }

    void told(@Observes ComplainantTold news) {
        var what = news.occasion() == ComplainantTold.Occasion.RESULT ? What.RESULT : What.NEWS;
        add(news.caseNumber(), what, null, null);
    }

    void told(@Observes BusinessTold news) {
        var what = switch (news.occasion()) {
            case CORRECTION -> What.INCIDENT_CORRECTION;
            case FINAL_REPORT_REMINDER -> What.FINAL_REPORT_REMINDER;
            case UNREPORTED -> What.UNREPORTED;
            case DECISION -> What.INCIDENT_DECISION;
            case PREVENTION_REMINDER -> What.PREVENTION_REMINDER;
            case PREVENTION_RETURNED -> What.PREVENTION_RETURNED;
        };
        add(news.caseNumber(), what, news.dueOn().orElse(null), news.message());
    }

    void told(@Observes ClaimTold news) {
        var what = switch (news.occasion()) {
            case NOT_COVERED -> What.CLAIM_NOT_COVERED;
            case EXTENDED -> What.CLAIM_EXTENDED;
            case RECOUNTED -> What.CLAIM_RECOUNTED;
            case PAID -> What.CLAIM_PAID;
            case CLOSED -> What.CLAIM_CLOSED;
        };
        add(news.caseNumber(), what, news.dueOn().orElse(null), news.message());
    }

    void told(@Observes SanctionTold news) {
        var what = switch (news.occasion()) {
            case NOTICE_OF_INTENT -> What.NOTICE_OF_INTENT;
            case MEASURE -> What.MEASURE;
            case OBJECTION_EFFECT -> What.OBJECTION_EFFECT;
            case OBJECTION_OUTCOME -> What.OBJECTION_OUTCOME;
            case SUSPENSION_OVER -> What.SUSPENSION_OVER;
        };
        add(news.caseNumber(), what, news.dueOn().orElse(null), news.message());
    }

    private void add(CaseNumber number, What what, @Nullable LocalDate dueOn, @Nullable Long message) {
        rows.createNativeQuery("""
                        insert into letters_order (case_number, kind, urgency, due_on, message, ordered_at, next_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, number.value())
                .setParameter(2, what.name())
                .setParameter(3, what.urgency())
                .setParameter(4, dueOn)
                .setParameter(5, message)
                .setParameter(6, time(clock.instant()))
                .setParameter(7, time(clock.instant()))
                .executeUpdate();
    }

    /**
     * The most urgent order that is due, of these the oldest, held until the end of the transaction and then for a
     * while by its lease.
     */
    Optional<Order> take() {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> due = rows.createNativeQuery("""
                        select id, case_number, kind, due_on, message, number, attempts from letters_order
                        where urgency in (0, 1) and next_at <= ? order by urgency, next_at, id limit 1 for update skip locked""")
                .setParameter(1, time(clock.instant()))
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var order = order(due.get(0));
        rows.createNativeQuery("update letters_order set attempts = ?, next_at = ? where id = ?")
                .setParameter(1, order.attempts())
                .setParameter(2, time(clock.instant().plus(LEASE.multipliedBy(order.attempts()))))
                .setParameter(3, order.id())
                .executeUpdate();
        return Optional.of(order);
    }

    /** The number of the letter: the order's own, or the next one of the book. */
    String number(Order order) {
        return order.number().orElseGet(() -> {
            var number = next();
            rows.createNativeQuery("update letters_order set number = ? where id = ?")
                    .setParameter(1, number)
                    .setParameter(2, order.id())
                    .executeUpdate();
            return number;
        });
    }

    private String next() {
        int year = LocalDate.ofInstant(clock.instant(), Words.TOKYO).getYear();
        rows.createNativeQuery("""
                        insert into letters_book (year, last) values (?, 1)
                        on duplicate key update last = last + 1""").setParameter(1, year).executeUpdate();
        var last = (Number) rows.createNativeQuery("select last from letters_book where year = ?")
                .setParameter(1, year)
                .getSingleResult();
        return "%d-%04d".formatted(year, last.intValue());
    }

    /** The order is carried out; false if its lease ran out and somebody else has taken it. */
    boolean close(Order order) {
        return rows.createNativeQuery("delete from letters_order where id = ? and attempts = ?")
                        .setParameter(1, order.id())
                        .setParameter(2, order.attempts())
                        .executeUpdate()
                == 1;
    }

    /** News of a case is told once, however much of it there is. */
    void closeNews(CaseNumber number) {
        rows.createNativeQuery("delete from letters_order where case_number = ? and kind = 'NEWS'")
                .setParameter(1, number.value())
                .executeUpdate();
    }

    /** It cannot be carried out; the order stays to be seen. */
    void giveUp(Order order, String trouble) {
        rows.createNativeQuery("update letters_order set next_at = null, trouble = ? where id = ?")
                .setParameter(1, trouble.substring(0, Math.min(trouble.length(), 500)))
                .setParameter(2, order.id())
                .executeUpdate();
    }

    private static Order order(Object[] row) {
        return new Order(
                ((Number) row[0]).longValue(),
                new CaseNumber((String) row[1]),
                What.valueOf((String) row[2]),
                Optional.ofNullable(row[3]).map(day -> day instanceof Date date ? date.toLocalDate() : (LocalDate) day),
                Optional.ofNullable((Number) row[4]).map(Number::longValue),
                Optional.ofNullable((String) row[5]),
                ((Number) row[6]).intValue() + 1);
    }

    static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
