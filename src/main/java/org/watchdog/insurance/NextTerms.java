package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;

/**
 * The terms that the insurance desk has agreed with an insurer for the next period of a policy. The terms of a period
 * never change, so these hold from the day on which the next one begins; until then the last word counts, and every
 * earlier one is kept. Where nothing was agreed, the next period has what the settings offer.
 */
@Service
@Transactional
public class NextTerms {

    private final EntityManager rows;
    private final Policies policies;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    NextTerms(EntityManager rows, Policies policies, Event<Audited> news, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Whether a period is still to follow this one: it is the latest of its holder and scheme, and did not end early.
     */
    public boolean isToCome(Policy policy) {
        return !policies.isEnded(policy)
                && policies.of(policy.licensee()).stream()
                        .filter(other -> other.scheme() == policy.scheme())
                        .noneMatch(other ->
                                other.period().from().isAfter(policy.period().from()));
    }

    /** The first day of the period that follows this one. */
    public LocalDate begins(Policy policy) {
        return policy.period().to().plusDays(1);
    }

    /** What was agreed last for the period that follows this one. */
    public Optional<Offer> after(Policy policy) {
        return on(policy.licensee(), policy.scheme(), begins(policy));
    }

    Optional<Offer> on(LicenseeId licensee, Scheme scheme, LocalDate first) {
        return rows.createQuery(
                        "select a from AgreedTerms a where a.licensee = :licensee and a.scheme = :scheme"
                                + " and a.validFrom = :first order by a.id desc",
                        AgreedTerms.class)
                .setParameter("licensee", licensee)
                .setParameter("scheme", scheme)
                .setParameter("first", first)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AgreedTerms::offer);
    }

    /** Keeps it; false if no period is to follow this one any more, and nothing was changed. */
    public boolean agree(Policy policy, Offer offer, Actor by) {
        if (!isToCome(policy)) {
            return false;
        }
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var first = begins(policy);
        rows.persist(new AgreedTerms(policy.licensee(), policy.scheme(), first, offer, by, at));
        news.fire(new Audited(
                Chain.of(policy.licensee()),
                by,
                "insurance.termsAgreed",
                Map.of("policy", String.valueOf(policy.id()), "from", first.toString())));
        return true;
    }
}
