package org.watchdog.committee.web;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Names;
import org.watchdog.committee.Attended;
import org.watchdog.committee.Ballots;
import org.watchdog.committee.Committees;
import org.watchdog.committee.Conflicts;
import org.watchdog.committee.Items;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.Meetings;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Place;
import org.watchdog.committee.Proceedings;
import org.watchdog.committee.Standing;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;

/** Meetings as the pages show them. */
@Service
class MeetingViews {

    private final Meetings meetings;
    private final Committees committees;
    private final Conflicts conflicts;
    private final Proceedings proceedings;
    private final Items items;
    private final Ballots ballots;
    private final MeetingAnswers answers;
    private final Cases cases;
    private final Names names;
    private final Users users;
    private final CurrentLanguage language;

    @Inject
    @SuppressWarnings("TooManyParameters") // all that a page shows
    MeetingViews(
            Meetings meetings,
            Committees committees,
            Conflicts conflicts,
            Proceedings proceedings,
            Items items,
            Ballots ballots,
            MeetingAnswers answers,
            Cases cases,
            Names names,
            Users users,
            CurrentLanguage language) {
        this.meetings = meetings;
        this.committees = committees;
        this.conflicts = conflicts;
        this.proceedings = proceedings;
        this.items = items;
        this.ballots = ballots;
        this.answers = answers;
        this.cases = cases;
        this.names = names;
        this.users = users;
        this.language = language;
    }

    /** A meeting in a line: which committee's, when, how. */
    public record Head(long id, String committee, String when, String form, String place, boolean over) {}

    /**
     * A line of an agenda.
     *
     * @param holder empty for who is recused
     * @param todo what the viewer has to do there: {@code declare}, {@code vote} or nothing
     */
    public record Line(
            int n,
            String number,
            String holder,
            boolean recused,
            String state,
            @Nullable Standing standing,
            @Nullable String outcome,
            @Nullable String todo) {}

    /** Somebody of the committee: {@code here} while he is there, {@code times} when he came and left. */
    public record Person(String user, String name, boolean substitute, boolean chair, boolean here, String times) {}

    /** What waits for a meeting. */
    public record Waiting(String number, String holder, String kind) {}

    Head head(Meeting of) {
        var words = language.words();
        var when = of.until()
                .map(last -> words.say("committee.meeting.until", words.day(of.on()), words.day(last)))
                .orElseGet(() -> words.day(of.on()));
        return new Head(
                of.id(),
                committees.of(of.committee()).orElseThrow().name(words.language()),
                when,
                of.form().name(),
                of.place(),
                of.isOver());
    }

    List<Line> agenda(Meeting of, Caller viewer) {
        return meetings.agenda(of).stream().map(line -> line(of, line, viewer)).toList();
    }

    Line line(Meeting of, Place line, Caller viewer) {
        var recused = isRecused(line, viewer);
        if (recused) {
            return new Line(
                    line.n(), line.caseNumber().value(), "", true, line.state().name(), null, null, null);
        }
        return new Line(
                line.n(),
                line.caseNumber().value(),
                holder(line),
                false,
                line.state().name(),
                line.state() == Place.State.CLOSED ? null : standing(of, line),
                line.outcome().map(Enum::name).orElse(null),
                todo(of, line, viewer).orElse(null));
    }

    boolean isRecused(Place line, Caller viewer) {
        return conflicts.recused(line.caseNumber()).contains(viewer.id());
    }

    Standing standing(Meeting of, Place line) {
        var rule = proceedings.opened(line).map(Proceedings.Opened::rule).orElseGet(() -> answers.rule(of, line));
        return proceedings.standing(of, line, rule);
    }

    /** The viewer's place in the committee. */
    Optional<Membership> membership(Meeting of, Caller viewer) {
        return committees.members(of.committee(), of.on()).stream()
                .filter(m -> m.user().equals(viewer.id()))
                .findFirst();
    }

    private Optional<String> todo(Meeting of, Place line, Caller viewer) {
        var member = membership(of, viewer);
        if (member.isEmpty() || of.isOver() || line.state() == Place.State.CLOSED) {
            return Optional.empty();
        }
        var declared = items.of(line.item())
                .filter(item -> conflicts.declared(item).containsKey(viewer.id()))
                .isPresent();
        if (!declared) {
            return Optional.of("declare");
        }
        return line.state() == Place.State.OPEN && !ballots.hasVoted(line, member.get())
                ? Optional.of("vote")
                : Optional.empty();
    }

    String holder(Place line) {
        return holder(cases.known(line.caseNumber()));
    }

    private String holder(Case of) {
        return of.licensee().map(names::licensee).or(of::site).orElse("");
    }

    /** What the viewer can put on an agenda. */
    List<Waiting> waiting(Caller viewer) {
        var words = language.words();
        return items.waiting(100).stream()
                .filter(item -> !conflicts.recused(item.caseNumber()).contains(viewer.id()))
                .map(item -> new Waiting(
                        item.caseNumber().value(),
                        holder(cases.known(item.caseNumber())),
                        words.say("committee.kind." + item.kind())))
                .toList();
    }

    /** Who sits in the committee of a meeting, and when each was there. */
    List<Person> people(Meeting of) {
        var words = language.words();
        var there = proceedings.attendance(of);
        var members = committees.members(of.committee(), of.on());
        var called = users.namesOf(members.stream().map(Membership::user).toList(), words.language());
        var people = new ArrayList<Person>();
        for (var member : members) {
            var own = there.stream().filter(a -> a.user().equals(member.user())).toList();
            people.add(new Person(
                    member.user().value(),
                    called.getOrDefault(member.user(), member.user().value()),
                    member.isSubstitute(),
                    member.isChair(),
                    own.stream().anyMatch(Attended::isHere),
                    times(own, words)));
        }
        return people;
    }

    private static String times(List<Attended> own, Words words) {
        return String.join(
                words.say("committee.comma"),
                own.stream()
                        .map(a -> a.out()
                                .map(out ->
                                        words.say("committee.attendance.span", words.clock(a.in()), words.clock(out)))
                                .orElseGet(() -> words.say("committee.attendance.since", words.clock(a.in()))))
                        .toList());
    }

    String name(UserId user) {
        return users.nameOf(user, language.language());
    }
}
