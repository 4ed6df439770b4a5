package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Mark;
import org.watchdog.register.MarkStatus;

/**
 * Attaches cover to the marks and ends it with them, in the transaction of the register's news; at each change it notes
 * how the holder stands from then on. Doing it again changes nothing.
 */
@Service
@Transactional
public class Attaching {

    private static final String HOLDER = "holder:";

    private final EntityManager rows;
    private final Licensees licensees;
    private final Policies policies;
    private final Snapshots snapshots;
    private final Offers offers;
    private final NextTerms agreed;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Attaching(
            EntityManager rows,
            Licensees licensees,
            Policies policies,
            Snapshots snapshots,
            Offers offers,
            NextTerms agreed,
            Event<Audited> news,
            Clock clock) {
        this.rows = rows;
        this.licensees = licensees;
        this.policies = policies;
        this.snapshots = snapshots;
        this.offers = offers;
        this.agreed = agreed;
        this.news = news;
        this.clock = clock;
    }

    void changed(@Observes Audited register) {
        var chain = register.chain().name();
        if (register.action().startsWith("register.") && chain.startsWith(HOLDER)) {
            LicenseeId.read(chain.substring(HOLDER.length()))
                    .flatMap(licensees::find)
                    .ifPresent(licensee -> {
                        newest(licensee).values().forEach(mark -> note(licensee, mark));
                        settle(licensee);
                    });
        }
    }

    /** Brings the policies of a holder in line with its marks of today; for the beginning of a year, too. */
    void settle(LicenseeId id) {
        licensees.find(id).ifPresent(this::settle);
    }

    private void settle(Licensee licensee) {
        newest(licensee).values().forEach(mark -> settle(licensee, mark));
    }

    /** The newest mark of each scheme that has begun. */
    private Map<Scheme, Mark> newest(Licensee licensee) {
        var marks = new TreeMap<Scheme, Mark>();
        licensee.marks(today()).forEach(mark -> marks.putIfAbsent(mark.scheme(), mark));
        return marks;
    }

    private void note(Licensee licensee, Mark mark) {
        var isFirst = snapshots.on(licensee.id(), mark.scheme(), today()).isEmpty();
        var isEnded = mark.statusOn(today()) == MarkStatus.ENDED;
        var since = isFirst ? mark.validFrom() : isEnded ? mark.validTo().plusDays(1) : today();
        // what was over before it was entered had been active while it lasted
        var status = isFirst && isEnded ? MarkStatus.ACTIVE : mark.statusOn(today());
        snapshots.note(
                licensee.id(),
                mark.scheme(),
                new Snapshot(since, status, new Period(mark.validFrom(), mark.validTo()), licensee.sales()),
                now());
    }

    private void settle(Licensee licensee, Mark mark) {
        var newest = newest(licensee, mark);
        attach(licensee, mark, newest);
        newest(licensee, mark).ifPresent(policy -> endIfOver(policy, mark));
    }

    private Optional<Policy> newest(Licensee licensee, Mark mark) {
        return policies.of(licensee.id()).stream()
                .filter(policy -> policy.scheme() == mark.scheme())
                .findFirst();
    }

    /**
     * One period after the other up to today: from the grant on, after the last one, or, after a gap, from today; as
     * long as something attaches.
     */
    private void attach(Licensee licensee, Mark mark, Optional<Policy> newest) {
        var goesOn = newest.filter(policy -> !policies.isEnded(policy));
        var first =
                goesOn.map(policy -> policy.period().to().plusDays(1)).orElseGet(() -> begin(licensee, mark, newest));
        var since = goesOn.map(Policy::coveredSince).orElse(first);
        var last = mark.validTo().isBefore(today()) ? mark.validTo() : today();
        for (var day = first; !day.isAfter(last); ) {
            var offer = offer(licensee, mark.scheme(), day);
            if (offer.isEmpty()) {
                return;
            }
            var period = Period.yearOf(day, offers.yearBegins(), first);
            attach(licensee.id(), mark.scheme(), offer.get(), period, since);
            day = period.to().plusDays(1);
        }
    }

    /** What was agreed for the period that begins on that day, or else what the settings offer. */
    private Optional<Offer> offer(Licensee licensee, Scheme scheme, LocalDate first) {
        var word = agreed.on(licensee.id(), scheme, first);
        return word.isPresent()
                ? word.filter(offer -> Offers.isFor(licensee, offer.terms()))
                : offers.of(scheme, licensee);
    }

    private LocalDate begin(Licensee licensee, Mark mark, Optional<Policy> ended) {
        if (ended.isPresent()) {
            var after = ended.get().period().from().plusDays(1); // one that began today has covered today
            return after.isAfter(today()) ? after : today();
        }
        return snapshots
                .on(licensee.id(), mark.scheme(), today())
                .map(Snapshot::since)
                .orElseGet(this::today);
    }

    private void attach(LicenseeId licensee, Scheme scheme, Offer offer, Period period, LocalDate since) {
        var policy = new Policy(licensee, scheme, offer, period, since, now());
        rows.persist(policy);
        rows.flush();
        rows.createNativeQuery("insert into insurance_balance (policy, limit_yen) values (?, ?)")
                .setParameter(1, policy.id())
                .setParameter(2, offer.terms().periodLimit().value())
                .executeUpdate();
        tell(policy, "attached", period.to());
    }

    /** With the mark, or, where nothing attaches any more, with the period. */
    private void endIfOver(Policy policy, Mark mark) {
        var lastDay = mark.statusOn(today()) == MarkStatus.ENDED
                ? mark.validTo()
                : policy.period().to();
        if (!lastDay.isBefore(today()) || lastDay.isAfter(policy.period().to())) {
            return;
        }
        var last = lastDay.isBefore(policy.period().from()) ? policy.period().from() : lastDay;
        var ended = rows.createNativeQuery(
                        "insert ignore into insurance_policy_end (policy, last_day, ended_at) values (?, ?, ?)")
                .setParameter(1, policy.id())
                .setParameter(2, Date.valueOf(last))
                .setParameter(3, LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .executeUpdate();
        if (ended > 0) {
            tell(policy, "ended", last);
        }
    }

    private void tell(Policy policy, String verb, LocalDate lastDay) {
        news.fire(new Audited(
                Chain.of(policy.licensee()),
                Actor.SYSTEM,
                "insurance." + verb,
                Map.of("policy", String.valueOf(policy.id()), "lastDay", lastDay.toString())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
