package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/**
 * The businesses' own insurers, noted by the insurance desk. The last word holds, and what was noted before stays; that
 * it was noted, and by whom, is on the record.
 */
@Service
@Transactional
public class OwnCovers {

    private static final int LONGEST = 100;

    /** As many as a page takes; all are kept. */
    private static final int SHOWN = 50;

    private final EntityManager rows;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    OwnCovers(EntityManager rows, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** What was noted, the last word first. */
    public List<OwnCover> of(LicenseeId licensee) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery("""
                        select insurer, policy_number, valid_to, noted_by, noted_at from insurance_own_cover
                        where licensee = ? order by id desc limit ?""")
                .setParameter(1, licensee.value())
                .setParameter(2, SHOWN)
                .getResultList();
        return found.stream().map(OwnCovers::read).toList();
    }

    /**
     * Notes {@code insurer}, {@code policyNumber} and {@code until}; what is wrong is noted in {@code sent} instead.
     */
    public void note(LicenseeId licensee, Submission sent, Actor by) {
        var insurer = sent.requiredText("insurer", 1, LONGEST);
        var number = sent.text("policyNumber", LONGEST);
        var until = sent.date("until");
        if (!sent.errors().isEmpty()) {
            return;
        }
        rows.createNativeQuery("""
                        insert into insurance_own_cover (licensee, insurer, policy_number, valid_to, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .setParameter(1, licensee.value())
                .setParameter(2, insurer)
                .setParameter(3, number.orElse(null))
                .setParameter(4, until.map(Date::valueOf).orElse(null))
                .setParameter(5, by.value())
                .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        news.fire(new Audited(Chain.of(licensee), by, "insurance.ownCoverNoted", Map.of()));
    }

    private static OwnCover read(Object[] row) {
        return new OwnCover(
                (String) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable(row[2]).map(day -> LocalDate.parse(day.toString())),
                new Actor((String) row[3]),
                ((Timestamp) row[4]).toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
