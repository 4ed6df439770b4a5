package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** Where committees are set up: who sits in them, for how long, by what rules; the caller has checked the right. */
@Service
@Transactional
public class CommitteeDesk {

    private final EntityManager rows;
    private final Event<Audited> news;

    @Inject
    CommitteeDesk(EntityManager rows, Event<Audited> news) {
        this.rows = rows;
        this.news = news;
    }

    /** A new committee with the rules of what it decides; its id, or empty if the code is another's. */
    public Optional<Long> found(
            String code,
            String nameJa,
            String nameEn,
            Optional<Scheme> scheme,
            Map<DecisionKind, VoteRule> rules,
            Actor by) {
        var fresh = rows.createNativeQuery("""
                        insert ignore into committee_committee (code, name_ja, name_en, scheme, version)
                        values (?, ?, ?, ?, 1)""")
                .setParameter(1, code)
                .setParameter(2, nameJa)
                .setParameter(3, nameEn)
                .setParameter(4, scheme.map(Scheme::name).orElse(null))
                .executeUpdate();
        if (fresh == 0) {
            return Optional.empty();
        }
        var id = ((Number) rows.createNativeQuery("select id from committee_committee where code = ?")
                        .setParameter(1, code)
                        .getSingleResult())
                .longValue();
        news.fire(new Audited(Chain.committee(id), by, "committee.founded", Map.of("code", code)));
        rules.forEach((kind, rule) -> rule(id, kind, rule, by));
        return Optional.of(id);
    }

    /** From now on it decides this by that rule. */
    public void rule(long committee, DecisionKind kind, VoteRule rule, Actor by) {
        rows.createNativeQuery("""
                        insert into committee_kind (committee_id, kind, quorum, majority, base, tie)
                        values (?, ?, ?, ?, ?, ?) on duplicate key update quorum = values(quorum),
                        majority = values(majority), base = values(base), tie = values(tie)""")
                .setParameter(1, committee)
                .setParameter(2, kind.name())
                .setParameter(3, rule.quorum().name())
                .setParameter(4, rule.majority().name())
                .setParameter(5, rule.base().name())
                .setParameter(6, rule.tie().name())
                .executeUpdate();
        var facts = Map.of(
                "kind", kind.name(),
                "quorum", rule.quorum().name(),
                "majority", rule.majority().name(),
                "base", rule.base().name(),
                "tie", rule.tie().name());
        news.fire(new Audited(Chain.committee(committee), by, "committee.ruleSet", facts));
    }

    /** Gives somebody a seat. */
    public void seat(long committee, UserId user, LocalDate from, Optional<LocalDate> until, boolean chair, Actor by) {
        rows.persist(new Membership(committee, user, from, until, chair));
        tell(committee, by, "seated", user, chair ? "CHAIR" : "MEMBER");
    }

    /** Somebody may fill a member's seat while that one is away. */
    public void substitute(
            long committee, UserId user, UserId of, LocalDate from, Optional<LocalDate> until, Actor by) {
        rows.persist(new Membership(committee, user, from, until, of));
        tell(committee, by, "seated", user, "SUBSTITUTE");
    }

    /** A term ends with this day; false if there is no such membership in that committee. */
    public boolean end(long committee, long membership, LocalDate last, Actor by) {
        var found = Optional.ofNullable(rows.find(Membership.class, membership))
                .filter(m -> m.committee() == committee && !last.isBefore(m.from()));
        found.ifPresent(m -> {
            m.endOn(last);
            tell(committee, by, "termEnds", m.user(), last.toString());
        });
        return found.isPresent();
    }

    /** What ties somebody to a business from now on. */
    public void affiliate(UserId user, LicenseeId licensee, Affiliation.Kind kind, Actor by) {
        rows.createNativeQuery("insert ignore into committee_affiliation (user_id, licensee, kind) values (?, ?, ?)")
                .setParameter(1, user.value())
                .setParameter(2, licensee.value())
                .setParameter(3, kind.name())
                .executeUpdate();
        var facts = Map.of("licensee", licensee.value(), "affiliation", kind.name());
        news.fire(new Audited(Chain.of(user), by, "committee.affiliated", facts));
    }

    private void tell(long committee, Actor by, String verb, UserId user, String as) {
        news.fire(new Audited(
                Chain.committee(committee), by, "committee." + verb, Map.of("user", user.value(), "as", as)));
    }
}
