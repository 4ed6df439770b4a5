package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Errand;
import org.watchdog.platform.api.Errands;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * What a committee waits for from each of its members: a ballot while the vote is open and he is there, and before it a
 * word on his ties to the case. Read from the rows of meetings that are not over; nothing of it is stored twice.
 */
@Service
class MembersErrands implements Errands {

    /**
     * Undecided items of a meeting that is not over, or of a written procedure till its last day, for a member of its
     * committee on its day.
     */
    private static final String LINES = """
            select i.case_number, i.meeting_id, i.n, m.held_on, m.ballots_until, %s
            from committee_item i
            join committee_meeting m on m.id = i.meeting_id and m.ended_at is null
            join committee_membership s on s.committee_id = m.committee_id and s.user_id = ?1
              and s.from_on <= m.held_on and (s.until_on is null or s.until_on >= m.held_on)
            %s
            where i.state in ('SCHEDULED', 'OPEN')
              and (m.ballots_until is null or m.ballots_until >= ?2)
              and not exists (select 1 from identity_recusal r where r.case_number = i.case_number
                              and r.user_id in (s.user_id, coalesce(s.substitute_of, s.user_id)))
              and %s
            order by m.held_on, i.meeting_id, i.n""";

    private static final String BALLOTS = LINES.formatted("v.opened_at", """
            join committee_vote v on v.meeting_id = i.meeting_id and v.n = i.n and v.is_open = 1""", """
            not exists (select 1 from committee_ballot b where b.vote_id = v.id
                        and b.seat = coalesce(s.substitute_of, s.user_id))
              and not exists (select 1 from committee_mark k where k.vote_id = v.id
                              and k.seat = coalesce(s.substitute_of, s.user_id))
              and (m.form = 'WRITTEN' or exists (
                select 1 from committee_attendance a
                where a.meeting_id = m.id and a.user_id = s.user_id and a.here = 1))""");

    private static final String DECLARATIONS = LINES.formatted("null", "", """
            not exists (select 1 from committee_declaration d where d.item_id = i.id and d.user_id = s.user_id)""");

    private final EntityManager rows;
    private final Clock clock;

    @Inject
    MembersErrands(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Caller caller) {
        var role = Stream.of(Role.CHAIR, Role.MEMBER, Role.REVIEWER)
                .filter(caller::isAnyOf)
                .findFirst();
        return role.map(as -> Stream.concat(
                                read("castVote", BALLOTS, caller, as),
                                read("declareConflict", DECLARATIONS, caller, as))
                        .toList())
                .orElseGet(List::of);
    }

    private Stream<Errand> read(String kind, String query, Caller caller, Role as) {
        @SuppressWarnings("unchecked") // rows of six columns
        List<Object[]> found = rows.createNativeQuery(query)
                .setParameter(1, caller.id().value())
                .setParameter(2, LocalDate.ofInstant(clock.instant(), Words.TOKYO))
                .getResultList();
        return found.stream().map(row -> errand(kind, row, as));
    }

    private Errand errand(String kind, Object[] row, Role as) {
        var heldOn = day(row[3]);
        return new Errand(
                kind,
                new CaseNumber((String) row[0]),
                as,
                row[5] == null ? earlier(heldOn) : Times.instant(row[5]),
                row[4] == null ? heldOn : day(row[4]),
                "/meetings/" + row[1] + "/items/" + row[2]);
    }

    /** The day of the meeting, or now if that is still to come. */
    private Instant earlier(LocalDate heldOn) {
        var begins = heldOn.atStartOfDay(Words.TOKYO).toInstant();
        var now = Times.now(clock);
        return begins.isBefore(now) ? begins : now;
    }

    private static LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(column));
    }
}
