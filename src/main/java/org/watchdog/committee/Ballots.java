package org.watchdog.committee;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;

/**
 * Where ballots are cast. One for each seat, whoever fills it, however often it is sent; none by the recused, none
 * before the vote is open, after it is closed, or while too few are there. No ballot leaves an entry in the audit
 * trail: who voted is told once, at the close, by name.
 */
@Dependent
@Transactional
public class Ballots {

    /** How long a reason may be, in characters. */
    public static final int LONGEST = 2_000;

    private final Meetings meetings;
    private final Committees committees;
    private final Agenda agenda;
    private final Items items;
    private final Votes votes;
    private final Attendance attendance;
    private final Quorums quorums;
    private final Conflicts conflicts;
    private final Recusals recusals;
    private final SealedMotions sealed;
    private final Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    @SuppressWarnings("TooManyParameters") // where meeting, member and vote meet
    Ballots(
            Meetings meetings,
            Committees committees,
            Agenda agenda,
            Items items,
            Votes votes,
            Attendance attendance,
            Quorums quorums,
            Conflicts conflicts,
            Recusals recusals,
            SealedMotions sealed,
            Clock clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.agenda = agenda;
        this.items = items;
        this.votes = votes;
        this.attendance = attendance;
        this.quorums = quorums;
        this.conflicts = conflicts;
        this.recusals = recusals;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Casts a ballot: {@code choice}, and in an open vote {@code reason}. In a secret one a reason is not kept. */
    public MeetingStep cast(long id, int n, Submission sent, Caller by) {
        var meeting = meetings.visible(id, by);
        var line = meeting.flatMap(m -> agenda.line(m.id(), n));
        var member = meeting.flatMap(m -> committees.membership(m.committee(), by.id(), m.on()));
        if (line.isEmpty() || member.isEmpty()) {
            return new NotThere();
        }
        var number = line.get().caseNumber();
        var seat = member.get().seat();
        if (recusals.bars(by.id(), number) || (!seat.equals(by.id()) && recusals.bars(seat, number))) {
            return new Barred("committee.recused.403");
        }
        var vote = votes.open(line.get());
        var choice = sent.requiredWord("choice", Choice.class);
        var reason = sent.text("reason", LONGEST);
        if (vote.filter(v -> !v.isSecret()).isPresent() && reason.isEmpty()) {
            sent.refuse("reason", "required");
        }
        if (!sent.errors().isEmpty()) {
            return new Invalid();
        }
        if (vote.isEmpty()) {
            return new Refused("committee.ballot.notOpen");
        }
        return refusal(meeting.get(), line.get(), member.get(), vote.get())
                .orElseGet(() -> write(line.get(), member.get(), vote.get(), choice, reason));
    }

    /** Whether the seat has voted already in the open vote of a line. */
    public boolean hasVoted(Place line, Membership member) {
        return votes.open(line).filter(vote -> votes.has(vote, member.seat())).isPresent();
    }

    /** Whether the vote that is open on an item is secret. */
    public boolean areSecret(Item item) {
        return item.meeting().isPresent()
                && item.n().isPresent()
                && agenda.line(item.meeting().get(), item.n().getAsInt())
                        .flatMap(votes::open)
                        .filter(Vote::isSecret)
                        .isPresent();
    }

    private Optional<MeetingStep> refusal(Meeting meeting, Place line, Membership member, Vote vote) {
        if (meeting.until().filter(last -> today().isAfter(last)).isPresent()) {
            return Optional.of(new Refused("committee.ballot.late"));
        }
        if (votes.has(vote, member.seat())) {
            return Optional.of(new Refused("committee.ballot.twice"));
        }
        if (items.of(line.item())
                .filter(item -> conflicts.isUndecided(item, member.user()))
                .isPresent()) {
            return Optional.of(new Refused("committee.ballot.undecided"));
        }
        if (meeting.isWritten()) {
            return Optional.empty();
        }
        if (attendance
                .at(meeting.id(), member.seat())
                .filter(member.user()::equals)
                .isEmpty()) {
            return Optional.of(new Refused("committee.ballot.absent"));
        }
        var standing = quorums.now(meeting, line, vote.rule());
        return standing.isQuorate()
                ? Optional.empty()
                : Optional.of(new Refused("committee.ballot.inquorate", standing.present(), standing.needed()));
    }

    private MeetingStep write(Place line, Membership member, Vote vote, Choice choice, Optional<String> reason) {
        var fresh = vote.isSecret()
                ? votes.mark(vote.id(), member.seat(), member.user())
                : votes.write(
                        vote.id(),
                        member.seat(),
                        member.user(),
                        choice,
                        sealed.sealReason(line.caseNumber(), reason.orElse("")),
                        Times.now(clock));
        if (!fresh) {
            return new Refused("committee.ballot.twice");
        }
        if (!votes.count(vote.id(), choice)) {
            transaction.setRollbackOnly();
            return new Refused("committee.ballot.notOpen");
        }
        return new Done(line.meeting());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }
}
