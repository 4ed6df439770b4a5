package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.register.MarkStatus;

/**
 * How the holders stood, day by day: noted at each change of the register and never changed, so that the answer for the
 * day of a loss stays what it was (snapshot, rule R-INS-01).
 */
@Service
class Snapshots {

    private final EntityManager rows;

    @Inject
    Snapshots(EntityManager rows) {
        this.rows = rows;
    }

    void note(LicenseeId licensee, Scheme scheme, Snapshot snapshot, Instant at) {
        rows.createNativeQuery("""
                        insert into insurance_snapshot
                            (licensee, scheme, since, mark, valid_from, valid_to, sales_yen, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, licensee.value())
                .setParameter(2, scheme.name())
                .setParameter(3, Date.valueOf(snapshot.since()))
                .setParameter(4, snapshot.mark().name())
                .setParameter(5, Date.valueOf(snapshot.valid().from()))
                .setParameter(6, Date.valueOf(snapshot.valid().to()))
                .setParameter(7, snapshot.sales().map(Yen::value).orElse(null))
                .setParameter(8, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What held on that day, or, before anything was noted, the first that was; empty if nothing ever was. */
    Optional<Snapshot> on(LicenseeId licensee, Scheme scheme, LocalDate day) {
        return first("since <= ? order by since desc, id desc", licensee, scheme, day)
                .or(() -> first("since > ? order by since, id", licensee, scheme, day));
    }

    private Optional<Snapshot> first(String which, LicenseeId licensee, Scheme scheme, LocalDate day) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery("""
                        select since, mark, valid_from, valid_to, sales_yen from insurance_snapshot
                        where licensee = ? and scheme = ? and\s""" + which + " limit 1")
                .setParameter(1, licensee.value())
                .setParameter(2, scheme.name())
                .setParameter(3, Date.valueOf(day))
                .getResultList();
        return found.stream().findFirst().map(Snapshots::read);
    }

    private static Snapshot read(Object[] row) {
        return new Snapshot(
                day(row[0]),
                MarkStatus.valueOf((String) row[1]),
                new Period(day(row[2]), day(row[3])),
                row[4] == null ? Optional.empty() : Optional.of(new Yen(((Number) row[4]).longValue())));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
