package org.watchdog.sanction;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;

/**
 * The times in which businesses may not apply: by a measure, for as long as that measure stands, or entered by staff
 * for what happens outside of this system, such as a review that was stopped (R-NAP-01 to -08).
 */
@Service
@Transactional
public class BarBook {

    private final EntityManager rows;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    BarBook(EntityManager rows, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A bar that was recorded.
     *
     * @param caseNumber of the measure that it follows from; empty where staff entered it
     */
    public record Recorded(long id, ApplicationBar bar, Optional<CaseNumber> caseNumber, Actor by) {}

    /** Those that stand, in the order in which they end; also those that are over. */
    public List<Recorded> of(LicenseeId licensee) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select b.id, b.reason, b.on_day, b.months, m.case_number, b.entered_by
                        from sanction_bar b left join sanction_measure m on m.id = b.measure_id
                        where b.licensee = ? and b.withdrawn_at is null
                          and (m.id is null or m.state not in ('STAYED', 'REDUCED', 'WITHDRAWN'))
                        order by b.on_day, b.id""").setParameter(1, licensee.value()).getResultList();
        return found.stream().map(BarBook::recorded).toList();
    }

    /** What staff enter; the same twice is kept once. */
    public void enter(LicenseeId licensee, ApplicationBar bar, Actor by) {
        add(licensee, bar, Optional.empty(), by);
    }

    /** What follows from a measure; safe to call twice. */
    void follow(LicenseeId licensee, ApplicationBar bar, Imposed measure) {
        add(licensee, bar, Optional.of(measure.id()), Actor.SYSTEM);
    }

    private void add(LicenseeId licensee, ApplicationBar bar, Optional<Long> measure, Actor by) {
        var fresh = rows.createNativeQuery("""
                        insert ignore into sanction_bar (licensee, reason, on_day, months, measure_id, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, licensee.value())
                .setParameter(2, bar.trigger().name())
                .setParameter(3, bar.on())
                .setParameter(4, bar.months())
                .setParameter(5, measure.orElse(null))
                .setParameter(6, by.value())
                .setParameter(7, now())
                .executeUpdate();
        if (fresh > 0) {
            tell(licensee, by, "sanction.barRecorded", bar);
        }
    }

    /**
     * Takes back what staff entered by mistake; it stays on record.
     *
     * @return false if there is no such bar, if a measure stands behind it, or if it was taken back already
     */
    public boolean withdraw(LicenseeId licensee, long id, Actor by) {
        var found = of(licensee).stream()
                .filter(bar -> bar.id() == id && bar.caseNumber().isEmpty())
                .findFirst();
        var gone = found.isPresent()
                && rows.createNativeQuery(
                                        "update sanction_bar set withdrawn_at = ? where id = ? and withdrawn_at is null")
                                .setParameter(1, now())
                                .setParameter(2, id)
                                .executeUpdate()
                        > 0;
        if (gone) {
            tell(licensee, by, "sanction.barWithdrawn", found.get().bar());
        }
        return gone;
    }

    private void tell(LicenseeId licensee, Actor by, String action, ApplicationBar bar) {
        news.fire(new Audited(
                Chain.of(licensee),
                by,
                action,
                Map.of(
                        "trigger", bar.trigger().name(),
                        "on", bar.on().toString(),
                        "months", Integer.toString(bar.months()))));
    }

    private static Recorded recorded(Object[] row) {
        var bar = ApplicationBar.of(
                Trigger.valueOf((String) row[1]),
                row[2] instanceof Date date ? date.toLocalDate() : (LocalDate) row[2],
                ((Number) row[3]).intValue());
        return new Recorded(
                ((Number) row[0]).longValue(),
                bar,
                Optional.ofNullable((String) row[4]).map(CaseNumber::new),
                new Actor((String) row[5]));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
