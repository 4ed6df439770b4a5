package org.watchdog.committee.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Cases;
import org.watchdog.committee.Affiliation;
import org.watchdog.committee.Ballots;
import org.watchdog.committee.Conflicts;
import org.watchdog.committee.Conflicts.Declared;
import org.watchdog.committee.Items;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Motion;
import org.watchdog.committee.Place;
import org.watchdog.committee.Proceedings;
import org.watchdog.committee.Secrecy;
import org.watchdog.committee.Standing;
import org.watchdog.committee.VoteRule;
import org.watchdog.committee.VoteWords;
import org.watchdog.committee.Voting;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.severity.Classification;
import org.watchdog.severity.GradeBook;

/** A line of an agenda as its page shows it to members and to those who run the meeting. */
@Service
class ItemViews {

    private final MeetingViews meetings;
    private final MeetingAnswers answers;
    private final Proceedings proceedings;
    private final Conflicts conflicts;
    private final Items items;
    private final Ballots ballots;
    private final Voting voting;
    private final GradeBook grades;
    private final Cases cases;
    private final CurrentLanguage language;

    @Inject
    @SuppressWarnings("TooManyParameters") // all that a page shows
    ItemViews(
            MeetingViews meetings,
            MeetingAnswers answers,
            Proceedings proceedings,
            Conflicts conflicts,
            Items items,
            Ballots ballots,
            Voting voting,
            GradeBook grades,
            Cases cases,
            CurrentLanguage language) {
        this.meetings = meetings;
        this.answers = answers;
        this.proceedings = proceedings;
        this.conflicts = conflicts;
        this.items = items;
        this.ballots = ballots;
        this.voting = voting;
        this.grades = grades;
        this.cases = cases;
        this.language = language;
    }

    /** What a case is about, in the head of the page. */
    public record Head(String number, String holder, String level, String proposal) {}

    /**
     * The quorum as it stands.
     *
     * @param seats for each seat a class of the drawing: {@code in}, {@code barred}, {@code need} (the line) or nothing
     * @param because why so many are needed
     */
    public record Quorum(Standing standing, List<String> seats, String because, String rule) {}

    /** A tie that was found and is not decided. */
    public record Tie(String user, String name, String kind) {}

    /**
     * The vote that is open.
     *
     * @param motion in a sentence
     * @param secrecy what a secret result will tell; null for an open vote
     */
    public record Open(
            String motion,
            boolean secret,
            boolean voted,
            @Nullable Secrecy secrecy,
            boolean mayTie) {}

    /** A vote that is over. */
    public record Over(
            String motion,
            String outcome,
            String because,
            boolean secret,
            List<MeetingAnswers.BallotAnswer> ballots,
            String voted) {}

    Head head(Place line) {
        var words = language.words();
        var classification = grades.of(line.caseNumber());
        var level = cases.known(line.caseNumber()).level();
        return new Head(
                line.caseNumber().value(),
                meetings.holder(line),
                level.isPresent() ? Integer.toString(level.getAsInt()) : "",
                classification
                        .flatMap(Classification::proposal)
                        .map(p -> words.say("severity.measure." + p.measure())
                                + p.suspension()
                                        .map(s -> words.say("severity.proposed.months", s.min(), s.max(), s.proposed()))
                                        .orElse(""))
                        .orElse(""));
    }

    Quorum quorum(Meeting of, Place line) {
        var words = new VoteWords(language.words());
        var rule = proceedings.opened(line).map(Proceedings.Opened::rule).orElseGet(() -> answers.rule(of, line));
        var standing = proceedings.standing(of, line, rule);
        var seats = new ArrayList<String>();
        for (int i = 0; i < standing.eligible(); i++) {
            if (i == standing.needed()) {
                seats.add("need");
            }
            seats.add(i < standing.present() ? "in" : "");
        }
        if (standing.needed() == standing.eligible()) {
            seats.add("need");
        }
        for (int i = 0; i < standing.recused(); i++) {
            seats.add("barred");
        }
        return new Quorum(
                standing, seats, words.needed(rule.quorum(), standing.members(), standing.recused()), words.rule(rule));
    }

    /** What the viewer said of his ties, in a word. */
    Optional<String> stance(Place line, Caller viewer) {
        return items.of(line.item())
                .map(conflicts::declared)
                .flatMap(declared -> Optional.ofNullable(declared.get(viewer.id())))
                .map(Declared::stance)
                .map(Enum::name);
    }

    List<Tie> ties(Place line) {
        var words = language.words();
        return items.of(line.item()).stream()
                .flatMap(item -> conflicts.undecided(item).stream())
                .map(tie -> tie(tie, words))
                .toList();
    }

    private Tie tie(Affiliation tie, Words words) {
        return new Tie(tie.user().value(), meetings.name(tie.user()), words.say("committee.affiliation." + tie.kind()));
    }

    /** The vote that is open now, for this viewer. */
    Optional<Open> open(Meeting of, Place line, Optional<Membership> member) {
        return proceedings
                .opened(line)
                .map(vote -> new Open(
                        motion(vote.motion()),
                        vote.secret(),
                        member.filter(m -> ballots.hasVoted(line, m)).isPresent(),
                        vote.secret() ? secrecy(of, line) : null,
                        vote.rule().mayTie() && vote.rule().tie() == VoteRule.Tie.CHAIR_DECIDES));
    }

    /** What a secret vote would tell, if those voted who are there. */
    Secrecy secrecy(Meeting of, Place line) {
        return new Secrecy(Math.max(1, meetings.standing(of, line).present()));
    }

    /** Whether its papers are with the members: laid before them, and not decided yet. */
    boolean isReadByMembers(Place line) {
        return line.state() != Place.State.CLOSED
                && items.of(line.item()).filter(item -> !item.isHeld()).isPresent();
    }

    Optional<Over> over(Place line) {
        return proceedings.closed(line).map(closed -> {
            var told = answers.result(closed, language.words());
            return new Over(
                    motion(closed.motion()),
                    told.outcome(),
                    told.because(),
                    closed.secret(),
                    told.ballots() == null ? List.of() : told.ballots(),
                    String.join(
                            language.words().say("committee.comma"),
                            closed.voters().stream().map(meetings::name).toList()));
        });
    }

    /** What the form of the motion begins with: the prepared one, else what follows from the level. */
    Map<String, String> motionTyped(Place line) {
        var typed = new LinkedHashMap<String, String>();
        items.of(line.item()).flatMap(items::motion).ifPresent(motion -> {
            typed.put("motion.kind", motion.kind().name());
            motion.measure().ifPresent(m -> typed.put("motion.measure", m.name()));
            motion.months().ifPresent(m -> typed.put("motion.months", Integer.toString(m)));
            motion.endCondition().ifPresent(text -> typed.put("motion.endCondition", text));
            motion.deviation().ifPresent(text -> typed.put("motion.deviation", text));
        });
        return typed;
    }

    /** The words of the measures that this business can be given. */
    List<String> measures(Place line) {
        return voting.measures(line.caseNumber()).stream().map(Enum::name).toList();
    }

    /** {@code 一時停止 2か月。委託先の監督の見直しを終えたときは、早く終えます} */
    String motion(Motion motion) {
        var words = language.words();
        if (motion.kind() != Motion.Kind.MEASURE) {
            return words.say("committee.motion." + motion.kind());
        }
        var measure = words.say("severity.measure." + motion.measure().orElseThrow());
        var months = motion.months().isPresent()
                ? words.say("committee.motion.months", motion.months().getAsInt())
                : "";
        var end = motion.endCondition()
                .map(text -> words.say("committee.motion.end", text))
                .orElse("");
        return measure + months + end;
    }
}
