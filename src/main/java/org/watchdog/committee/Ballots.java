package org.watchdog.committee;

import jakarta.annotation.Resource;
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
import org.watchdog.committee.Polling.Booth;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;

/**
 * Where ballots are cast. One for each seat, whoever fills it, however often it is sent; none by the recused, none
 * before the vote is open, after it is closed, or while too few are there. No ballot leaves an entry in the audit
 * trail: who voted is told once, at the close, by name.
 */
@Service
@Transactional
public class Ballots {

    /** How long a reason may be, in characters. */
    public static final int LONGEST = 2_000;

    private final Polling polling;
    private final Agenda agenda;
    private final Meetings meetings;
    private final Items items;
    private final Votes votes;
    private final Attendance attendance;
    private final Quorums quorums;
    private final Conflicts conflicts;
    private final SealedMotions sealed;
    private final Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    @SuppressWarnings("TooManyParameters") // where meeting, member and vote meet
    Ballots(
            Polling polling,
            Agenda agenda,
            Meetings meetings,
            Items items,
            Votes votes,
            Attendance attendance,
            Quorums quorums,
            Conflicts conflicts,
            SealedMotions sealed,
            Clock clock) {
        this.polling = polling;
        this.agenda = agenda;
        this.meetings = meetings;
        this.items = items;
        this.votes = votes;
        this.attendance = attendance;
        this.quorums = quorums;
        this.conflicts = conflicts;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Casts a ballot: {@code choice}, and in an open vote {@code reason}. In a secret one a reason is not kept. */
    public MeetingStep cast(long id, int n, Submission sent, Caller by) {
        var found = polling.booth(id, n, by.id());
        if (found.isEmpty()) {
            return new NotThere();
        }
        var booth = found.get();
        if (booth.recused()) {
            return new Barred("committee.recused.403");
        }
        var choice = sent.requiredWord("choice", Choice.class);
        var reason = sent.text("reason", LONGEST);
        if (booth.takesReasons() && reason.isEmpty()) {
            sent.refuse("reason", "required");
        }
        if (!sent.errors().isEmpty()) {
            return new Invalid();
        }
        return refusal(id, booth, by).orElseGet(() -> write(id, booth, by.id(), choice, reason));
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

    private Optional<MeetingStep> refusal(long meeting, Booth booth, Caller by) {
        if (booth.vote().isEmpty()) {
            return refused("committee.ballot.notOpen");
        }
        if (booth.isOverBy(today())) {
            return refused("committee.ballot.late");
        }
        if (booth.voted()) {
            return refused("committee.ballot.twice");
        }
        if (booth.tied() && isUndecided(booth, by.id())) {
            return refused("committee.ballot.undecided");
        }
        return booth.written() ? Optional.empty() : refusalInTheRoom(meeting, booth, by);
    }

    private boolean isUndecided(Booth booth, UserId voter) {
        return items.of(booth.item())
                .filter(item -> conflicts.isUndecided(item, voter))
                .isPresent();
    }

    private Optional<MeetingStep> refusalInTheRoom(long id, Booth booth, Caller by) {
        if (attendance.at(id, booth.seat()).filter(by.id()::equals).isEmpty()) {
            return refused("committee.ballot.absent");
        }
        var vote = booth.vote().orElseThrow();
        var meeting = meetings.visible(id, by).orElseThrow();
        var standing = quorums.now(meeting, booth.caseNumber(), votes.rule(vote.id()));
        return standing.isQuorate()
                ? Optional.empty()
                : Optional.of(new Refused("committee.ballot.inquorate", standing.present(), standing.needed()));
    }

    private static Optional<MeetingStep> refused(String because) {
        return Optional.of(new Refused(because));
    }

    private MeetingStep write(long meeting, Booth booth, UserId voter, Choice choice, Optional<String> reason) {
        var vote = booth.vote().orElseThrow();
        var fresh = vote.secret()
                ? votes.mark(vote.id(), booth.seat(), voter)
                : votes.write(
                        vote.id(),
                        booth.seat(),
                        voter,
                        choice,
                        sealed.sealReason(booth.caseNumber(), reason.orElse("")),
                        Times.now(clock));
        if (!fresh) {
            return new Refused("committee.ballot.twice");
        }
        if (!votes.count(vote.id(), choice)) {
            transaction.setRollbackOnly();
            return new Refused("committee.ballot.notOpen");
        }
        return new Done(meeting);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }
}
