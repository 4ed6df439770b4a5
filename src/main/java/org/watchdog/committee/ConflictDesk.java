package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.watchdog.committee.Conflicts.Stance;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/**
 * Where conflicts of interest are declared and decided. A recusal closes the case to its member at once and for good
 * (promise 4); one that is found while ballots are taken annuls the vote.
 */
@Service
@Transactional
public class ConflictDesk {

    /** How long a reason may be, in characters. */
    public static final int LONGEST = 2_000;

    private final Meetings meetings;
    private final Committees committees;
    private final Agenda agenda;
    private final Items items;
    private final Conflicts conflicts;
    private final Recusals recusals;
    private final Annulment annulment;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters") // a desk where many things meet
    ConflictDesk(
            Meetings meetings,
            Committees committees,
            Agenda agenda,
            Items items,
            Conflicts conflicts,
            Recusals recusals,
            Annulment annulment,
            Event<Audited> news,
            Clock clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.agenda = agenda;
        this.items = items;
        this.conflicts = conflicts;
        this.recusals = recusals;
        this.annulment = annulment;
        this.news = news;
        this.clock = clock;
    }

    private record Asked(Meeting meeting, Place line, UserId user) {}

    /** A member is recused: {@code user} (himself where none is named), {@code reason}. */
    public MeetingStep recuse(long id, int n, Submission sent, Caller by) {
        return where(id, n, sent, by, true, (asked, reason) -> {
            if (conflicts.recused(asked.line().caseNumber()).contains(asked.user())) {
                return new Done(id);
            }
            if (asked.line().state() == Place.State.CLOSED) {
                return new Refused("committee.recusal.decided");
            }
            annulment.annul(asked.line(), "CONFLICT", by);
            note(asked, Stance.CONFLICT, reason, by);
            recusals.record(asked.user(), asked.line().caseNumber());
            tell(asked, by, "recused");
            return new Done(id);
        });
    }

    /**
     * There is no conflict: {@code user}, {@code reason}. A member says so of himself where nothing was found; what was
     * found is decided by the secretary, or by the chair if he is not the one.
     */
    public MeetingStep clear(long id, int n, Submission sent, Caller by) {
        var forOther = sent.has("user");
        return where(id, n, sent, by, forOther, (asked, reason) -> {
            if (conflicts.recused(asked.line().caseNumber()).contains(asked.user())) {
                return new Refused("committee.recusal.stays");
            }
            var item = items.of(asked.line().item());
            if (item.isEmpty()) {
                return new NotThere();
            }
            var own = asked.user().equals(by.id());
            if (own && conflicts.isUndecided(item.get(), asked.user())) {
                return new Refused("committee.clearance.notByHimself");
            }
            note(asked, own ? Stance.NONE : Stance.CLEARED, reason, by);
            tell(asked, by, own ? "declaredNone" : "cleared");
            return new Done(id);
        });
    }

    private interface Then {
        MeetingStep take(Asked asked, String reason);
    }

    private MeetingStep where(long id, int n, Submission sent, Caller by, boolean needsReason, Then then) {
        var meeting = meetings.held(id, by);
        var line = meeting.flatMap(m -> agenda.line(m.id(), n));
        if (meeting.isEmpty() || line.isEmpty()) {
            return new NotThere();
        }
        var name = sent.text("user", 64);
        var reason = needsReason
                ? sent.requiredText("reason", 1, LONGEST)
                : sent.text("reason", LONGEST).orElse("");
        var user = name.isEmpty() ? Optional.of(by.id()) : name.flatMap(UserId::read);
        var member = user.flatMap(u -> committees.membership(
                meeting.get().committee(), u, meeting.get().on()));
        if (!sent.errors().isEmpty()) {
            return new Invalid();
        }
        if (member.isEmpty()) {
            sent.refuse("user", "notMember");
            return new Invalid();
        }
        var other = !member.get().user().equals(by.id());
        if (other && !meetings.isRunBy(meeting.get(), by)) {
            return new Barred("committee.notYours");
        }
        if (other && recusals.bars(by.id(), line.get().caseNumber())) {
            return new Barred("committee.recused.403");
        }
        return then.take(new Asked(meeting.get(), line.get(), member.get().user()), reason);
    }

    private void note(Asked asked, Stance stance, String reason, Caller by) {
        items.of(asked.line().item())
                .ifPresent(item -> conflicts.write(
                        item, asked.user(), stance, reason.isEmpty() ? null : reason, by.id(), Times.now(clock)));
    }

    private void tell(Asked asked, Caller by, String verb) {
        news.fire(new Audited(
                asked.line().caseNumber(),
                by.actor(),
                "committee." + verb,
                Map.of(
                        "user",
                        asked.user().value(),
                        "item",
                        Long.toString(asked.line().item()))));
    }
}
