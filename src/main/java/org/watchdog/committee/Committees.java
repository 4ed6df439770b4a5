package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.committee.VoteRule.Base;
import org.watchdog.committee.VoteRule.Majority;
import org.watchdog.committee.VoteRule.Quorum;
import org.watchdog.committee.VoteRule.Tie;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** The committees, who sits in them, and by what rules they decide. */
@Service
public class Committees {

    private static final String SEATS = """
            select count(distinct user_id) from committee_membership
            where committee_id = ? and substitute_of is null and ? between from_on and coalesce(until_on, '9999-12-31')""";

    private final EntityManager rows;

    @Inject
    Committees(EntityManager rows) {
        this.rows = rows;
    }

    public List<Committee> all() {
        return rows.createQuery("select c from Committee c order by c.id", Committee.class)
                .getResultList();
    }

    public Optional<Committee> of(long id) {
        return Optional.ofNullable(rows.find(Committee.class, id));
    }

    /** By its code. */
    public Optional<Committee> named(String code) {
        return all().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The one that decides this kind for this scheme; one of the scheme's own before one for all. */
    public Optional<Committee> deciding(DecisionKind kind, Optional<Scheme> scheme) {
        return all().stream()
                .filter(c -> c.isFor(scheme) && rules(c.id()).containsKey(kind))
                .min(Comparator.comparing((Committee c) -> c.scheme().isEmpty()).thenComparing(Committee::id));
    }

    /** What it decides, and by what rule. */
    public Map<DecisionKind, VoteRule> rules(long committee) {
        @SuppressWarnings("unchecked") // rows of five columns
        List<Object[]> found = rows.createNativeQuery(
                        "select kind, quorum, majority, base, tie from committee_kind where committee_id = ?")
                .setParameter(1, committee)
                .getResultList();
        var rules = new EnumMap<DecisionKind, VoteRule>(DecisionKind.class);
        for (var row : found) {
            rules.put(
                    DecisionKind.valueOf((String) row[0]),
                    new VoteRule(
                            Quorum.valueOf((String) row[1]),
                            Majority.valueOf((String) row[2]),
                            Base.valueOf((String) row[3]),
                            Tie.valueOf((String) row[4])));
        }
        return rules;
    }

    /** Who sits in it on a day: members, then substitutes, by name. */
    public List<Membership> members(long committee, LocalDate on) {
        return memberships(committee).stream().filter(m -> m.holdsOn(on)).toList();
    }

    /** Who sits in it, ever sat or will sit. */
    public List<Membership> memberships(long committee) {
        return rows.createQuery("select m from Membership m where m.committee = :committee", Membership.class)
                .setParameter("committee", committee)
                .getResultStream()
                .sorted(Comparator.comparing(Membership::isSubstitute)
                        .thenComparing(m -> !m.isChair())
                        .thenComparing(m -> m.user().value())
                        .thenComparing(Membership::from))
                .toList();
    }

    /** The committees in which somebody sits on a day. */
    public List<Long> seatsOf(UserId user, LocalDate on) {
        return rows.createQuery("select m from Membership m where m.user = :user", Membership.class)
                .setParameter("user", user)
                .getResultStream()
                .filter(m -> m.holdsOn(on))
                .map(Membership::committee)
                .distinct()
                .toList();
    }

    /** How many seats it has on a day. */
    int seats(long committee, LocalDate on) {
        return ((Number) rows.createNativeQuery(SEATS)
                        .setParameter(1, committee)
                        .setParameter(2, on)
                        .getSingleResult())
                .intValue();
    }

    /** How many of these people have a seat of their own on a day. */
    int seatsAmong(long committee, LocalDate on, Collection<UserId> people) {
        if (people.isEmpty()) {
            return 0;
        }
        var marks = String.join(", ", people.stream().map(user -> "?").toList());
        var query = rows.createNativeQuery(SEATS + " and user_id in (" + marks + ")")
                .setParameter(1, committee)
                .setParameter(2, on);
        var next = 3;
        for (var user : people) {
            query.setParameter(next++, user.value());
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    /** Whether somebody sits in it, ever sat or will sit. */
    boolean hasMember(long committee, UserId user) {
        return !rows.createQuery("select m.id from Membership m where m.committee = :committee and m.user = :user")
                .setParameter("committee", committee)
                .setParameter("user", user)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** His place in a committee on a day. */
    Optional<Membership> membership(long committee, UserId user, LocalDate on) {
        return rows.createQuery(
                        "select m from Membership m where m.committee = :committee and m.user = :user order by m.id",
                        Membership.class)
                .setParameter("committee", committee)
                .setParameter("user", user)
                .getResultStream()
                .filter(m -> m.holdsOn(on))
                .findFirst();
    }

    /** What ties people to a business. */
    public List<Affiliation> affiliations(LicenseeId licensee) {
        return rows.createQuery(
                        "select a from Affiliation a where a.licensee = :licensee order by a.user", Affiliation.class)
                .setParameter("licensee", licensee)
                .getResultList();
    }

    /** Whether anything ties somebody to a business. */
    boolean isTied(UserId user, LicenseeId licensee) {
        return !rows.createQuery("select a.id from Affiliation a where a.user = :user and a.licensee = :licensee")
                .setParameter("user", user)
                .setParameter("licensee", licensee)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What ties somebody to businesses. */
    public List<Affiliation> affiliations(UserId user) {
        return rows.createQuery("select a from Affiliation a where a.user = :user order by a.id", Affiliation.class)
                .setParameter("user", user)
                .getResultList();
    }
}
