package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.insurance.Obstruction.Withdrawal;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The days on which the insured kept the insurer from its inquiry, as the insurance desk recorded them (R-INS-09). What
 * was recorded by mistake is taken back by a word of its own; nothing is deleted.
 */
@Service
class Obstructions {

    private static final String REASON = "insurance.obstruction";
    private static final String WITHDRAWAL = "insurance.obstructionWithdrawn";

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Clock clock;

    @Inject
    Obstructions(EntityManager rows, CaseSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    void add(CaseNumber claim, Period days, String reason, Actor by) {
        rows.createNativeQuery("""
                        insert into insurance_obstruction (claim, from_day, to_day, reason_sealed, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .setParameter(1, claim.value())
                .setParameter(2, days.from())
                .setParameter(3, days.to())
                .setParameter(4, secrets.seal(claim, REASON, reason))
                .setParameter(5, by.value())
                .setParameter(6, ClaimRows.time(clock.instant()))
                .executeUpdate();
    }

    /** Takes one back; false if it was taken back before. */
    boolean withdraw(CaseNumber claim, Obstruction obstruction, String reason, Actor by) {
        return rows.createNativeQuery("""
                        insert ignore into insurance_obstruction_withdrawn
                          (obstruction, claim, reason_sealed, withdrawn_by, withdrawn_at)
                        values (?, ?, ?, ?, ?)""")
                        .setParameter(1, obstruction.id())
                        .setParameter(2, claim.value())
                        .setParameter(3, secrets.seal(claim, WITHDRAWAL, reason))
                        .setParameter(4, by.value())
                        .setParameter(5, ClaimRows.time(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** All that were recorded, in the order of their days. */
    List<Obstruction> of(CaseNumber claim) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select o.id, o.from_day, o.to_day, w.withdrawn_at, w.withdrawn_by, w.reason_sealed
                        from insurance_obstruction o left join insurance_obstruction_withdrawn w on w.obstruction = o.id
                        where o.claim = ? order by o.from_day, o.id""").setParameter(1, claim.value()).getResultList();
        return found.stream().map(row -> obstruction(claim, row)).toList();
    }

    private Obstruction obstruction(CaseNumber claim, Object[] row) {
        var days = new Period(ClaimRows.day(row[1]), ClaimRows.day(row[2]));
        return new Obstruction(
                ((Number) row[0]).longValue(),
                days,
                row[3] == null ? Optional.empty() : Optional.of(withdrawal(claim, row)));
    }

    private Withdrawal withdrawal(CaseNumber claim, Object[] row) {
        var reason = secrets.text(claim, WITHDRAWAL, (byte[]) row[5]);
        return new Withdrawal(ClaimRows.instant(row[3]), new Actor((String) row[4]), reason);
    }

    /** The days that are not counted. */
    List<Period> periods(CaseNumber claim) {
        return of(claim).stream()
                .filter(Obstruction::holds)
                .map(Obstruction::days)
                .toList();
    }
}
