package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** The causes for which the insurer may check a claim longer, as the insurance desk recorded them (R-INS-10). */
@Service
class Extensions {

    private static final String REASON = "insurance.extension";

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Clock clock;

    @Inject
    Extensions(EntityManager rows, CaseSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Notes one; false if it was noted before. */
    boolean add(CaseNumber claim, Extension cause, String reason, Actor by) {
        return rows.createNativeQuery("""
                        insert ignore into insurance_extension (claim, cause, reason_sealed, noted_by, noted_at)
                        values (?, ?, ?, ?, ?)""")
                        .setParameter(1, claim.value())
                        .setParameter(2, cause.name())
                        .setParameter(3, secrets.seal(claim, REASON, reason))
                        .setParameter(4, by.value())
                        .setParameter(5, ClaimRows.time(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** In the order in which they were noted. */
    List<Extension> of(CaseNumber claim) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery(
                        "select cause from insurance_extension where claim = ? order by noted_at")
                .setParameter(1, claim.value())
                .getResultList();
        return found.stream().map(Extension::valueOf).toList();
    }

    /** The days in which the insurer pays: only the longest of several causes counts. */
    int days(CaseNumber claim) {
        return of(claim).stream().mapToInt(Extension::days).max().orElse(PaymentTerm.DAYS);
    }
}
