package org.watchdog.committee.web;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.watchdog.casefile.Names;
import org.watchdog.committee.Affiliation;
import org.watchdog.committee.Committee;
import org.watchdog.committee.Committees;
import org.watchdog.committee.Membership;
import org.watchdog.committee.VoteWords;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.register.Licensees;

/** The committees as their page lists them. */
@Service
class CommitteeViews {

    private final Committees committees;
    private final Users users;
    private final Names names;
    private final Licensees licensees;
    private final CurrentLanguage language;

    @Inject
    CommitteeViews(Committees committees, Users users, Names names, Licensees licensees, CurrentLanguage language) {
        this.committees = committees;
        this.users = users;
        this.names = names;
        this.licensees = licensees;
        this.language = language;
    }

    /** A committee. */
    public record Shown(long id, String name, String schemes, List<Rule> rules, List<Seat> seats) {}

    /** By what rule it decides a kind. */
    public record Rule(String kind, String quorum, String majority) {}

    /** Somebody's place in it. */
    public record Seat(long id, String user, String name, String as, String term) {}

    /** What ties somebody to a business. */
    public record Tie(String name, String licensee, String holder, String kind) {}

    List<Shown> all() {
        return committees.all().stream().map(this::of).toList();
    }

    Shown of(Committee of) {
        var words = language.words();
        return new Shown(
                of.id(),
                of.name(words.language()),
                of.scheme()
                        .map(scheme -> words.say("register.scheme." + scheme))
                        .orElseGet(() -> words.say("committee.allSchemes")),
                committees.rules(of.id()).entrySet().stream()
                        .map(rule -> new Rule(
                                words.say("committee.kind." + rule.getKey()),
                                words.say("committee.quorum." + rule.getValue().quorum()),
                                new VoteWords(words).rule(rule.getValue())))
                        .toList(),
                committees.memberships(of.id()).stream()
                        .map(m -> seat(m, words))
                        .toList());
    }

    private Seat seat(Membership of, Words words) {
        var as = of.substituteOf()
                .map(user -> words.say("committee.substituteOf", users.nameOf(user, words.language())))
                .orElseGet(() -> words.say(of.isChair() ? "platform.role.CHAIR" : "committee.member"));
        return new Seat(
                of.id(),
                of.user().value(),
                users.nameOf(of.user(), words.language()),
                as,
                of.until()
                        .map(last -> words.say("committee.term", words.longDay(of.from()), words.longDay(last)))
                        .orElseGet(() -> words.say("committee.term.open", words.longDay(of.from()))));
    }

    List<Tie> ties() {
        var words = language.words();
        return committees.all().stream()
                .flatMap(committee -> committees.memberships(committee.id()).stream())
                .map(Membership::user)
                .distinct()
                .sorted(Comparator.comparing(Objects::toString))
                .flatMap(user -> committees.affiliations(user).stream())
                .map(tie -> tie(tie, words))
                .toList();
    }

    private Tie tie(Affiliation of, Words words) {
        return new Tie(
                users.nameOf(of.user(), words.language()),
                of.licensee().value(),
                names.licensee(of.licensee()),
                words.say("committee.affiliation." + of.kind()));
    }

    boolean isInRegister(LicenseeId id) {
        return licensees.find(id).isPresent();
    }

    boolean mayEdit(Caller viewer) {
        return viewer.isAnyOf(Role.SECRETARY, Role.ADMIN);
    }
}
