package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * What must be known of the line of an agenda, the vote and a member before his ballot is taken, read in one statement:
 * in a large committee all vote at once.
 */
@Service
class Polling {

    private static final String BOOTH = """
            select i.case_number, p.item_id, m.form = 'WRITTEN', m.ballots_until,
              coalesce(s.substitute_of, s.user_id) as seat, v.id, v.secret = 1,
              exists (select 1 from identity_recusal r where r.case_number = i.case_number
                and r.user_id in (s.user_id, s.substitute_of)),
              exists (select 1 from committee_affiliation a where a.user_id = s.user_id),
              exists (select 1 from committee_ballot b
                where b.vote_id = v.id and b.seat = coalesce(s.substitute_of, s.user_id))
              or exists (select 1 from committee_mark k
                where k.vote_id = v.id and k.seat = coalesce(s.substitute_of, s.user_id))
            from committee_place p
            join committee_item i on i.id = p.item_id
            join committee_meeting m on m.id = p.meeting_id
            join committee_membership s on s.committee_id = m.committee_id and s.user_id = ?
              and s.from_on <= m.held_on and (s.until_on is null or s.until_on >= m.held_on)
            left join committee_vote v on v.meeting_id = p.meeting_id and v.n = p.n and v.is_open = 1
            where p.meeting_id = ? and p.n = ?
            order by s.id limit 1""";

    private final EntityManager rows;

    @Inject
    Polling(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * A member before a line.
     *
     * @param until of a written procedure the last day on which a ballot is taken (Asia/Tokyo)
     * @param seat that the member fills: his own, or that of the one he stands in for
     * @param vote that is open on the line
     * @param recused whether the case is closed to him, or to the one he stands in for
     * @param tied whether anything ties him to any business, so that a conflict of interest is possible
     * @param voted whether the seat has voted in it
     */
    record Booth(
            CaseNumber caseNumber,
            long item,
            boolean written,
            Optional<LocalDate> until,
            UserId seat,
            Optional<OpenVote> vote,
            boolean recused,
            boolean tied,
            boolean voted) {

        boolean takesReasons() {
            return vote.filter(v -> !v.secret()).isPresent();
        }

        boolean isOverBy(LocalDate day) {
            return until.filter(day::isAfter).isPresent();
        }
    }

    /** A vote that takes ballots. */
    record OpenVote(long id, boolean secret) {}

    /** Empty if there is no such line, or if he has no place in its committee on the day of the meeting. */
    Optional<Booth> booth(long meeting, int n, UserId user) {
        @SuppressWarnings("unchecked") // rows of ten columns
        List<Object[]> found = rows.createNativeQuery(BOOTH)
                .setParameter(1, user.value())
                .setParameter(2, meeting)
                .setParameter(3, n)
                .getResultList();
        return found.stream().map(Polling::booth).findFirst();
    }

    private static Booth booth(@Nullable Object[] row) {
        return new Booth(
                new CaseNumber((String) row[0]),
                ((Number) row[1]).longValue(),
                holds(row[2]),
                Optional.ofNullable(row[3]).map(Times::day),
                new UserId((String) row[4]),
                Optional.ofNullable(row[5]).map(id -> new OpenVote(((Number) id).longValue(), holds(row[6]))),
                holds(row[7]),
                holds(row[8]),
                holds(row[9]));
    }

    private static boolean holds(@Nullable Object condition) {
        return condition instanceof Number number && number.intValue() != 0;
    }
}
