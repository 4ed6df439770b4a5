package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.watchdog.casefile.Cases;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;

/** The days on which the insured kept the insurer from its inquiry, as the insurance desk recorded them (R-INS-09). */
@Dependent
class Obstructions {

    private static final String REASON = "insurance.obstruction";

    private final EntityManager rows;
    private final Cases cases;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    Obstructions(EntityManager rows, Cases cases, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.cases = cases;
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
                .setParameter(4, secrets.seal(claim, cases.known(claim).wrappedKey(), REASON, reason.getBytes(UTF_8)))
                .setParameter(5, by.value())
                .setParameter(6, ClaimRows.time(clock.instant()))
                .executeUpdate();
    }

    /** In the order of their days. */
    List<Period> of(CaseNumber claim) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select from_day, to_day from insurance_obstruction where claim = ?
                        order by from_day, id""").setParameter(1, claim.value()).getResultList();
        return found.stream()
                .map(row -> new Period(ClaimRows.day(row[0]), ClaimRows.day(row[1])))
                .toList();
    }
}
