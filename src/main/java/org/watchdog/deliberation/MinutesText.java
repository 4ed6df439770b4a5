package org.watchdog.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.watchdog.committee.Attended;
import org.watchdog.committee.Choice;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Proceedings.Closed;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Words;

/**
 * The part of the minutes that nobody writes: it says what the record says. Who is recused, who abstained and who was
 * absent are three different things and stand apart.
 */
final class MinutesText {

    private final Words words;
    private final Function<UserId, String> names;

    MinutesText(Words words, Function<UserId, String> names) {
        this.words = words;
        this.names = names;
    }

    /** By the names of the sheet's fields: meeting, attended, absent, recused, votes. */
    Map<String, String> of(Held held) {
        var told = new LinkedHashMap<String, String>();
        var meeting = held.meeting();
        told.put(
                "meeting",
                words.say(
                        "deliberation.minutes.meeting." + meeting.form(),
                        held.committee().name(words.language()),
                        words.longDay(meeting.on()),
                        meeting.place(),
                        held.n()));
        told.put(
                "attended",
                some(held.attended().stream()
                        .filter(one -> !held.recused().contains(one.user()))
                        .map(this::attended)
                        .toList()));
        told.put("absent", some(absent(held)));
        told.put("recused", some(recused(held)));
        told.put("votes", some(votes(held.votes())));
        return told;
    }

    private String some(List<String> lines) {
        return lines.isEmpty() ? words.say("deliberation.minutes.nobody") : String.join("\n", lines);
    }

    private String attended(Attended one) {
        var who = one.user().equals(one.seat())
                ? name(one.user())
                : words.say("deliberation.minutes.substitute", name(one.user()), name(one.seat()));
        return one.out()
                .map(out -> words.say("deliberation.minutes.inAndOut", who, clock(one.in()), clock(out)))
                .orElseGet(() -> words.say("deliberation.minutes.in", who, clock(one.in())));
    }

    /** Whose seat nobody filled. */
    private List<String> absent(Held held) {
        var filled = new LinkedHashSet<UserId>();
        held.attended().forEach(one -> filled.add(one.seat()));
        if (held.meeting().isWritten()) {
            held.votes().forEach(vote -> filled.addAll(vote.voters()));
        }
        return seats(held).stream()
                .filter(seat -> !filled.contains(seat) && !held.recused().contains(seat))
                .map(this::name)
                .toList();
    }

    private List<String> recused(Held held) {
        return held.seats().stream()
                .map(Membership::user)
                .distinct()
                .filter(held.recused()::contains)
                .map(this::name)
                .toList();
    }

    private static Set<UserId> seats(Held held) {
        var seats = new LinkedHashSet<UserId>();
        held.seats().forEach(membership -> seats.add(membership.seat()));
        return seats;
    }

    private List<String> votes(List<Closed> votes) {
        return IntStream.range(0, votes.size())
                .mapToObj(i -> vote(i + 1, votes.get(i)))
                .toList();
    }

    private String vote(int n, Closed vote) {
        var count = vote.result().count();
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "deliberation.minutes.vote." + (vote.secret() ? "secret" : "open"),
                n,
                new MotionWords(words).say(vote.motion()),
                clock(vote.openedAt()),
                clock(vote.closedAt())));
        lines.add(words.say(
                "deliberation.minutes.quorum",
                count.members(),
                count.recused(),
                count.eligible(),
                vote.result().quorumNeeded(),
                count.present()));
        lines.add(words.say("deliberation.minutes.count", count.yes(), count.no(), count.abstain()));
        vote.ballots()
                .forEach(ballot -> lines.add(words.say(
                        "deliberation.minutes.cast", name(ballot.voter()), choice(ballot.choice()), ballot.reason())));
        if (vote.secret()) {
            vote.voters().forEach(voter -> lines.add(words.say("deliberation.minutes.voted", name(voter))));
        }
        lines.add(words.say("deliberation.minutes.outcome." + vote.result().outcome()));
        return String.join("\n", lines);
    }

    private String choice(Choice choice) {
        return words.say("deliberation.minutes.choice." + choice);
    }

    private String name(UserId user) {
        return names.apply(user);
    }

    private String clock(Instant at) {
        return words.clock(at);
    }
}
