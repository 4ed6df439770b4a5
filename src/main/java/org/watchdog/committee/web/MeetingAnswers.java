package org.watchdog.committee.web;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchdog.committee.Attended;
import org.watchdog.committee.Committees;
import org.watchdog.committee.Conflicts;
import org.watchdog.committee.Items;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.Meetings;
import org.watchdog.committee.Motion;
import org.watchdog.committee.Place;
import org.watchdog.committee.Proceedings;
import org.watchdog.committee.VoteResult;
import org.watchdog.committee.VoteRule;
import org.watchdog.committee.VoteWords;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Puts meetings into the shapes of the contract. Who is recused from a line sees its number and that, nothing else. */
@Service
class MeetingAnswers {

    private final Meetings meetings;
    private final Committees committees;
    private final Conflicts conflicts;
    private final Proceedings proceedings;
    private final Items items;
    private final Users users;

    @Inject
    MeetingAnswers(
            Meetings meetings,
            Committees committees,
            Conflicts conflicts,
            Proceedings proceedings,
            Items items,
            Users users) {
        this.meetings = meetings;
        this.committees = committees;
        this.conflicts = conflicts;
        this.proceedings = proceedings;
        this.items = items;
        this.users = users;
    }

    /** A meeting in a list. */
    public record InList(
            String id,
            String committee,
            String on,
            String form,
            String place,
            @Nullable String until,
            @Nullable String endedAt) {}

    /** A meeting with its agenda. */
    public record Whole(
            String id,
            String committee,
            String on,
            String form,
            String place,
            @Nullable String until,
            @Nullable String endedAt,
            List<Line> items,
            List<There> attendance) {}

    /** A line of the agenda; all but its number and the case's is absent for who is recused from it. */
    public record Line(
            int n,
            String caseNumber,
            @Nullable String state,
            @Nullable Integer eligible,
            @Nullable Integer present,
            @Nullable Integer quorumNeeded,
            @Nullable Boolean quorate,
            @Nullable String outcome,
            @Nullable Boolean secret,
            @Nullable Boolean recused) {

        static Line recused(Place line) {
            return new Line(line.n(), line.caseNumber().value(), null, null, null, null, null, null, null, true);
        }
    }

    /** Somebody who came; {@code out} is absent while he is there. */
    public record There(
            String user, String name, String in, @Nullable String out) {}

    /** The result, as the calculator has it, with what was counted; ballots of an open vote only. */
    public record Result(
            int eligible,
            int quorumNeeded,
            boolean quorate,
            String outcome,
            String because,
            boolean secret,
            MotionAnswer motion,
            Map<String, Integer> counts,
            List<String> voted,
            @Nullable List<BallotAnswer> ballots) {}

    /** What was put to the vote. */
    @JsonbNillable
    public record MotionAnswer(
            String kind,
            @Nullable String measure,
            @Nullable Integer months,
            @Nullable String endCondition) {

        static MotionAnswer of(Motion motion) {
            return new MotionAnswer(
                    motion.kind().name(),
                    motion.measure().map(Enum::name).orElse(null),
                    motion.months().isPresent() ? motion.months().getAsInt() : null,
                    motion.endCondition().orElse(null));
        }
    }

    /** One ballot of an open vote. */
    public record BallotAnswer(String user, String name, String choice, String reason) {}

    InList inList(Meeting of) {
        return new InList(
                Long.toString(of.id()),
                code(of),
                of.on().toString(),
                of.form().name(),
                of.place(),
                of.until().map(Object::toString).orElse(null),
                of.endedAt().map(Object::toString).orElse(null));
    }

    Whole whole(Meeting of, Caller viewer, Words words) {
        var there = proceedings.attendance(of);
        var names = users.namesOf(there.stream().map(Attended::user).toList(), words.language());
        return new Whole(
                Long.toString(of.id()),
                code(of),
                of.on().toString(),
                of.form().name(),
                of.place(),
                of.until().map(Object::toString).orElse(null),
                of.endedAt().map(Object::toString).orElse(null),
                meetings.agenda(of).stream().map(line -> line(of, line, viewer)).toList(),
                there.stream()
                        .map(a -> new There(
                                a.user().value(),
                                names.getOrDefault(a.user(), a.user().value()),
                                a.in().toString(),
                                a.out().map(Object::toString).orElse(null)))
                        .toList());
    }

    Line line(Meeting of, Place line, Caller viewer) {
        if (conflicts.recused(line.caseNumber()).contains(viewer.id())) {
            return Line.recused(line);
        }
        var closed = proceedings.closed(line);
        if (closed.isPresent()) {
            var result = closed.get().result();
            return new Line(
                    line.n(),
                    line.caseNumber().value(),
                    line.state().name(),
                    result.count().eligible(),
                    result.count().present(),
                    result.quorumNeeded(),
                    result.quorate(),
                    result.outcome().name(),
                    closed.get().secret(),
                    null);
        }
        var opened = proceedings.opened(line);
        var standing = proceedings.standing(
                of, line, opened.map(Proceedings.Opened::rule).orElseGet(() -> rule(of, line)));
        return new Line(
                line.n(),
                line.caseNumber().value(),
                line.state().name(),
                standing.eligible(),
                standing.present(),
                standing.needed(),
                standing.isQuorate(),
                null,
                opened.map(Proceedings.Opened::secret).orElse(null),
                null);
    }

    /** The rule by which a line will be decided, as far as it is known. */
    VoteRule rule(Meeting of, Place line) {
        var rules = committees.rules(of.committee());
        return items.of(line.item())
                .map(item -> items.ruleKind(item))
                .map(rules::get)
                .orElse(rules.getOrDefault(line.kind(), VoteRule.USUAL));
    }

    Result result(Proceedings.Closed closed, Words words) {
        VoteResult result = closed.result();
        var names = users.namesOf(closed.voters(), words.language());
        var count = result.count();
        return new Result(
                count.eligible(),
                result.quorumNeeded(),
                result.quorate(),
                result.outcome().name(),
                new VoteWords(words).because(result),
                closed.secret(),
                MotionAnswer.of(closed.motion()),
                Map.of("YES", count.yes(), "NO", count.no(), "ABSTAIN", count.abstain()),
                closed.voters().stream().map(UserId::value).toList(),
                closed.secret()
                        ? null
                        : closed.ballots().stream()
                                .map(b -> new BallotAnswer(
                                        b.voter().value(),
                                        names.getOrDefault(b.voter(), b.voter().value()),
                                        b.choice().name(),
                                        b.reason()))
                                .toList());
    }

    private String code(Meeting of) {
        return committees.of(of.committee()).orElseThrow().code();
    }
}
