package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;

/** All policies, one for each period of cover, to be found by holder and day. */
@Service
@Transactional
public class Policies {

    private final EntityManager rows;

    @Inject
    Policies(EntityManager rows) {
        this.rows = rows;
    }

    public Optional<Policy> find(long id) {
        return Optional.ofNullable(rows.find(Policy.class, id));
    }

    /** Those of a holder, the latest period first. */
    public List<Policy> of(LicenseeId licensee) {
        return rows.createQuery(
                        "select p from Policy p where p.licensee = :licensee order by p.validFrom desc, p.scheme",
                        Policy.class)
                .setParameter("licensee", licensee)
                .getResultList();
    }

    /** The policies of a holder that were in force on a day: at most one for each scheme, in their order. */
    public List<Policy> inForceOn(LicenseeId licensee, LocalDate day) {
        return of(licensee).stream()
                .filter(policy -> policy.period().from().compareTo(day) <= 0
                        && !lastDay(policy).isBefore(day))
                .sorted(Comparator.comparing(Policy::scheme))
                .toList();
    }

    /** The last day of its cover: of its period, or earlier if the mark ended. */
    public LocalDate lastDay(Policy policy) {
        return ended(policy).orElse(policy.period().to());
    }

    /** Whether no other period followed, or follows, without a gap. */
    boolean isEnded(Policy policy) {
        return ended(policy).isPresent();
    }

    private Optional<LocalDate> ended(Policy policy) {
        List<?> ended = rows.createNativeQuery("select last_day from insurance_policy_end where policy = ?")
                .setParameter(1, policy.id())
                .getResultList();
        return ended.stream().findFirst().map(day -> day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
    }

    /** Those of these holders (empty: of all) and of this scheme, the newest first, from after one of them on. */
    public List<Policy> page(Optional<List<LicenseeId>> holders, Optional<Scheme> scheme, long before, int limit) {
        if (holders.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        var query = rows.createQuery(
                        "select p from Policy p where p.id < :before"
                                + (holders.isPresent() ? " and p.licensee in :holders" : "")
                                + (scheme.isPresent() ? " and p.scheme = :scheme" : "")
                                + " order by p.id desc",
                        Policy.class)
                .setParameter("before", before)
                .setMaxResults(limit);
        holders.ifPresent(ids -> query.setParameter("holders", ids));
        scheme.ifPresent(word -> query.setParameter("scheme", word));
        return query.getResultList();
    }
}
