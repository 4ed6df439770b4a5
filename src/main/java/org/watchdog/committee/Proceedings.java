package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * What the record says of an item: who was there, who was recused, what was put to the vote and how it ended. Nothing
 * of a vote before it is closed, and of a secret one never who voted how.
 */
@Service
public class Proceedings {

    private final EntityManager rows;
    private final Committees committees;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Votes votes;
    private final Quorums quorums;
    private final Conflicts conflicts;
    private final SealedMotions sealed;

    @Inject
    @SuppressWarnings("TooManyParameters") // all that a record is made from
    Proceedings(
            EntityManager rows,
            Committees committees,
            Agenda agenda,
            Attendance attendance,
            Votes votes,
            Quorums quorums,
            Conflicts conflicts,
            SealedMotions sealed) {
        this.rows = rows;
        this.committees = committees;
        this.agenda = agenda;
        this.attendance = attendance;
        this.votes = votes;
        this.quorums = quorums;
        this.conflicts = conflicts;
        this.sealed = sealed;
    }

    /** A ballot of an open vote. */
    public record OpenBallot(UserId voter, Choice choice, String reason) {}

    /**
     * A vote that was closed.
     *
     * @param ballots of an open vote, by name; empty of a secret one
     * @param voters by name
     */
    public record Closed(
            Motion motion,
            boolean secret,
            Instant openedAt,
            Instant closedAt,
            VoteResult result,
            List<UserId> voters,
            List<OpenBallot> ballots) {}

    /** An open vote, as far as it may be seen: never what was cast. */
    public record Opened(Motion motion, boolean secret, VoteRule rule, Instant openedAt) {}

    /** The vote that is open on a line now. */
    public Optional<Opened> opened(Place line) {
        return votes.open(line)
                .map(vote ->
                        new Opened(motion(line.caseNumber(), vote), vote.isSecret(), vote.rule(), vote.openedAt()));
    }

    /** The vote that was closed on a line. */
    public Optional<Closed> closed(Place line) {
        return votes.closed(line).map(vote -> closed(line.caseNumber(), vote));
    }

    /** Every closed vote on an item, first to last. */
    public List<Closed> votes(Item item) {
        return votes.closed(item.id()).stream()
                .map(vote -> closed(item.caseNumber(), vote))
                .toList();
    }

    /** How the quorum of a line stands now, by this rule. */
    public Standing standing(Meeting meeting, Place line, VoteRule rule) {
        return quorums.now(meeting, line.caseNumber(), rule);
    }

    /** Who came to a meeting and who left, in order. */
    public List<Attended> attendance(Meeting meeting) {
        return attendance.of(meeting.id());
    }

    /** Where an item stood on agendas, first to last. */
    public List<Place> places(Item item) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found = rows.createNativeQuery(
                        "select meeting_id, n from committee_place where item_id = ? order by meeting_id, n")
                .setParameter(1, item.id())
                .getResultList();
        return found.stream()
                .flatMap(row -> agenda.line(((Number) row[0]).longValue(), ((Number) row[1]).intValue()).stream())
                .toList();
    }

    /** The members and substitutes of the committee of a meeting who are not recused from a line, by name. */
    public List<UserId> notRecused(Meeting meeting, CaseNumber number) {
        var recused = conflicts.recused(number);
        return committees.members(meeting.committee(), meeting.on()).stream()
                .map(Membership::user)
                .filter(user -> !recused.contains(user))
                .distinct()
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    /**
     * Everybody who had a part in a decision on a case: voted, opened or closed the vote. They are kept out of the
     * objection board (R-OBJ-03).
     */
    public Set<UserId> tookPart(CaseNumber number) {
        @SuppressWarnings("unchecked") // one column
        List<String> found =
                rows.createNativeQuery("""
                        select v.opened_by from committee_vote v join committee_item i on i.id = v.item_id
                         where i.case_number = ?1 and v.state = 'CLOSED'
                        union select v.closed_by from committee_vote v join committee_item i on i.id = v.item_id
                         where i.case_number = ?1 and v.state = 'CLOSED'
                        union select b.voter from committee_ballot b join committee_vote v on v.id = b.vote_id
                         join committee_item i on i.id = v.item_id where i.case_number = ?1 and v.state = 'CLOSED'
                        union select m.voter from committee_mark m join committee_vote v on v.id = m.vote_id
                         join committee_item i on i.id = v.item_id where i.case_number = ?1 and v.state = 'CLOSED'""").setParameter(1, number.value()).getResultList();
        var users = new TreeSet<>(Comparator.comparing(UserId::value));
        found.forEach(user -> users.add(new UserId(user)));
        return users;
    }

    private Closed closed(CaseNumber number, Vote vote) {
        var ballots = vote.isSecret()
                ? List.<OpenBallot>of()
                : votes.ballots(vote).stream()
                        .map(b -> new OpenBallot(b.voter(), b.choice(), sealed.openReason(number, b.sealedReason())))
                        .toList();
        return new Closed(
                motion(number, vote),
                vote.isSecret(),
                vote.openedAt(),
                vote.closedAt().orElse(vote.openedAt()),
                vote.result().orElseThrow(),
                votes.voters(vote),
                ballots);
    }

    private Motion motion(CaseNumber number, Vote vote) {
        return sealed.open(number, vote.motionWithoutTexts(), vote.motionTexts());
    }
}
