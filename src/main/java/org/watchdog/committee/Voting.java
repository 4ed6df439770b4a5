package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.Measure;

/** Where votes are opened and closed, by a secretary or the chair of the committee. */
@Service
@Transactional
public class Voting {

    private final Meetings meetings;
    private final Committees committees;
    private final Agenda agenda;
    private final Items items;
    private final Votes votes;
    private final Quorums quorums;
    private final Recusals recusals;
    private final SealedMotions sealed;
    private final GradeBook grades;
    private final Limits limits;
    private final Event<Audited> news;
    private final Event<VoteClosed> closings;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters") // where meeting, case and rule meet
    Voting(
            Meetings meetings,
            Committees committees,
            Agenda agenda,
            Items items,
            Votes votes,
            Quorums quorums,
            Recusals recusals,
            SealedMotions sealed,
            GradeBook grades,
            Limits limits,
            Event<Audited> news,
            Event<VoteClosed> closings,
            Clock clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.agenda = agenda;
        this.items = items;
        this.votes = votes;
        this.quorums = quorums;
        this.recusals = recusals;
        this.sealed = sealed;
        this.grades = grades;
        this.limits = limits;
        this.news = news;
        this.closings = closings;
        this.clock = clock;
    }

    private record Ready(Meeting meeting, Place line, Item item) {}

    /**
     * Opens the vote on a line: {@code rule} (the committee's where none is sent, and never a laxer one),
     * {@code secret} and {@code motion} (the prepared one where none is sent). Only while the quorum is there.
     */
    public MeetingStep open(long id, int n, Submission sent, Caller by) {
        return where(id, n, by, ready -> {
            var motion = motion(ready, sent);
            var wished = rule(sent);
            var rule = motion.flatMap(m -> rule(ready, m, wished, sent));
            var secret = sent.flag("secret").orElse(false);
            if (motion.isEmpty() || rule.isEmpty() || !sent.errors().isEmpty()) {
                return new Invalid();
            }
            if (ready.line().state() != Place.State.WAITING) {
                return new Refused("committee.open.notWaiting");
            }
            if (ready.meeting().isOver() || isLate(ready.meeting())) {
                return new Refused("committee.over");
            }
            if (ready.item().isHeld()) {
                return new Refused("committee.open.held");
            }
            var standing = quorums.now(ready.meeting(), ready.line().caseNumber(), rule.get());
            if (!standing.isQuorate()) {
                return new Refused("committee.open.inquorate", standing.present(), standing.needed());
            }
            begin(ready, rule.get(), secret, motion.get(), by);
            return new Done(id);
        });
    }

    private void begin(Ready ready, VoteRule rule, boolean secret, Motion motion, Caller by) {
        var line = ready.line();
        var texts = sealed.seal(line.caseNumber(), motion);
        var round = votes.of(line).size() + 1;
        votes.begin(new Vote(line, round, rule, secret, motion, texts, by.id(), now()));
        agenda.move(line, Place.State.OPEN, null);
        ready.item().voteOpened();
        var facts = new HashMap<String, String>();
        facts.put("item", Long.toString(line.item()));
        facts.put("round", Integer.toString(round));
        facts.put("motion", motion.kind().name());
        motion.measure().ifPresent(measure -> facts.put("measure", measure.name()));
        motion.months().ifPresent(months -> facts.put("months", Integer.toString(months)));
        facts.put("secret", Boolean.toString(secret));
        facts.put("quorum", rule.quorum().name());
        facts.put("majority", rule.majority().name());
        facts.put("base", rule.base().name());
        facts.put("tie", rule.tie().name());
        news.fire(new Audited(line.caseNumber(), by.actor(), "committee.voteOpened", facts));
    }

    /**
     * Closes the vote: no ballot is taken after it, and the result is there for all. {@code chair} (YES or NO, from the
     * chair himself) is his casting vote; in an open vote his ballot is, unless he abstained.
     */
    public MeetingStep close(long id, int n, Submission sent, Caller by) {
        return where(id, n, by, ready -> {
            var casting = sent.word("chair", Choice.class);
            if (!sent.errors().isEmpty()) {
                return new Invalid();
            }
            var vote = votes.open(ready.line());
            if (vote.isEmpty()) {
                return new Refused("committee.close.notOpen");
            }
            finish(ready, vote.get(), casting, by);
            return new Done(id);
        });
    }

    private void finish(Ready ready, Vote vote, Optional<Choice> casting, Caller by) {
        var line = ready.line();
        var counted = votes.take(vote);
        var voters = votes.voters(vote);
        var seats = quorums.seats(ready.meeting());
        var recused = recusals.of(line.caseNumber());
        var barred = (int) seats.stream().filter(recused::contains).count();
        var present = ready.meeting().isWritten()
                ? voters.size()
                : quorums.presentSince(ready.meeting(), recused, vote.openedAt());
        var result = vote.rule()
                .result(new Count(
                        seats.size(),
                        barred,
                        present,
                        counted.getOrDefault(Choice.YES, 0),
                        counted.getOrDefault(Choice.NO, 0),
                        counted.getOrDefault(Choice.ABSTAIN, 0),
                        chairsWord(ready.meeting(), vote, casting, by)));
        vote.close(result, by.id(), now());
        agenda.move(line, Place.State.CLOSED, result.outcome());
        ready.item().voteClosed(result.outcome());
        news.fire(new Audited(line.caseNumber(), by.actor(), "committee.voteClosed", told(line, result, voters)));
        closings.fire(new VoteClosed(line.caseNumber(), line.item(), result.outcome()));
    }

    /** What the chair decides where it is a tie; nothing unless he is there and not recused. */
    private Optional<Choice> chairsWord(Meeting meeting, Vote vote, Optional<Choice> sent, Caller by) {
        var chair = committees.members(meeting.committee(), meeting.on()).stream()
                .filter(Membership::isChair)
                .map(Membership::user)
                .findFirst();
        var ballot = vote.isSecret()
                ? Optional.<Choice>empty()
                : votes.ballots(vote).stream()
                        .filter(b -> chair.filter(b.voter()::equals).isPresent())
                        .map(Votes.Ballot::choice)
                        .filter(choice -> choice != Choice.ABSTAIN)
                        .findFirst();
        return ballot.or(() -> sent.filter(word -> chair.filter(by.id()::equals).isPresent()));
    }

    /** The measures that the business of a case can be given. */
    public List<Measure> measures(CaseNumber number) {
        return new Band(grades.of(number)).open().stream().sorted().toList();
    }

    private static Map<String, String> told(Place line, VoteResult result, List<UserId> voters) {
        var count = result.count();
        var facts = new HashMap<String, String>();
        facts.put("item", Long.toString(line.item()));
        facts.put("outcome", result.outcome().name());
        facts.put("members", Integer.toString(count.members()));
        facts.put("recused", Integer.toString(count.recused()));
        facts.put("present", Integer.toString(count.present()));
        facts.put("quorumNeeded", Integer.toString(result.quorumNeeded()));
        facts.put("yes", Integer.toString(count.yes()));
        facts.put("no", Integer.toString(count.no()));
        facts.put("abstain", Integer.toString(count.abstain()));
        facts.put("voted", voters.stream().map(UserId::value).collect(Collectors.joining(" ")));
        return facts;
    }

    private Optional<Motion> motion(Ready ready, Submission sent) {
        var number = ready.line().caseNumber();
        var motion =
                sent.has("motion") ? new Band(grades.of(number)).read(sent.part("motion")) : items.motion(ready.item());
        if (motion.isEmpty() && !sent.has("motion")) {
            sent.refuse("motion", "required");
        }
        motion.flatMap(laid -> limits.beyond(number, laid.kind(), laid.measure(), laid.months()))
                .ifPresent(limit -> sent.refuse("motion", limit.word()));
        return motion;
    }

    /** The committee's own rule for this motion, or a stricter one that was sent. */
    private Optional<VoteRule> rule(Ready ready, Motion motion, Optional<VoteRule> wished, Submission sent) {
        var rules = committees.rules(ready.meeting().committee());
        var kind = ready.item().kind();
        var usual = Optional.ofNullable(rules.get(motion.decides(kind)))
                .or(() -> Optional.ofNullable(rules.get(kind)))
                .orElse(VoteRule.USUAL);
        if (sent.errors().isEmpty()
                && wished.filter(rule -> rule.isLaxerThan(usual)).isPresent()) {
            sent.refuse("rule", "laxer");
        }
        return sent.errors().isEmpty() ? wished.or(() -> Optional.of(usual)) : Optional.empty();
    }

    /** The rule that was sent; what is wrong with it is told beside what is wrong with the motion. */
    private static Optional<VoteRule> rule(Submission sent) {
        if (!sent.has("rule")) {
            return Optional.empty();
        }
        var part = sent.part("rule");
        return Optional.of(new VoteRule(
                part.requiredWord("quorum", VoteRule.Quorum.class),
                part.requiredWord("majority", VoteRule.Majority.class),
                part.requiredWord("base", VoteRule.Base.class),
                part.requiredWord("tie", VoteRule.Tie.class)));
    }

    private interface Then {
        MeetingStep take(Ready ready);
    }

    private MeetingStep where(long id, int n, Caller by, Then then) {
        var meeting = meetings.held(id, by);
        var line = meeting.flatMap(m -> agenda.line(m.id(), n));
        var item = line.flatMap(l -> items.of(l.item()));
        if (meeting.isEmpty() || line.isEmpty() || item.isEmpty()) {
            return new NotThere();
        }
        if (!meetings.isRunBy(meeting.get(), by)) {
            return new Barred("committee.notYours");
        }
        if (recusals.bars(by.id(), line.get().caseNumber())) {
            return new Barred("committee.recused.403");
        }
        return then.take(new Ready(meeting.get(), line.get(), item.get()));
    }

    private boolean isLate(Meeting meeting) {
        return meeting.until()
                .filter(last ->
                        LocalDate.ofInstant(clock.instant(), Words.TOKYO).isAfter(last))
                .isPresent();
    }

    private Instant now() {
        return Times.now(clock);
    }
}
