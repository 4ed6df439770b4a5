package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.NotThere;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Where a meeting is run: who comes, who leaves, and its end; by a secretary or the chair of the committee. */
@Service
@Transactional
public class MeetingDesk {

    private final Meetings meetings;
    private final Committees committees;
    private final Attendance attendance;
    private final Agenda agenda;
    private final Items items;
    private final Annulment annulment;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters") // a desk where many things meet
    MeetingDesk(
            Meetings meetings,
            Committees committees,
            Attendance attendance,
            Agenda agenda,
            Items items,
            Annulment annulment,
            Event<Audited> news,
            Clock clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.attendance = attendance;
        this.agenda = agenda;
        this.items = items;
        this.annulment = annulment;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody comes or leaves: {@code user}, {@code in}. A seat that is filled is not filled twice. */
    public MeetingStep attend(long id, Submission sent, Caller by) {
        var meeting = meetings.held(id, by);
        if (meeting.isEmpty()) {
            return new NotThere();
        }
        if (!meetings.isRunBy(meeting.get(), by)) {
            return new Barred("committee.notYours");
        }
        var who = member(meeting.get(), sent);
        var in = sent.requiredFlag("in");
        if (who.isEmpty() || !sent.errors().isEmpty()) {
            return new Invalid();
        }
        if (meeting.get().isWritten()) {
            return new Refused("committee.attendance.written");
        }
        if (meeting.get().isOver()) {
            return new Refused("committee.over");
        }
        return in ? comes(meeting.get(), who.get(), by) : leaves(meeting.get(), who.get(), by);
    }

    private Optional<Membership> member(Meeting meeting, Submission sent) {
        var name = sent.requiredText("user", 1, 64);
        if (sent.errors().stream().anyMatch(e -> e.field().equals("user"))) {
            return Optional.empty();
        }
        var who = UserId.read(name).flatMap(user -> committees.membership(meeting.committee(), user, meeting.on()));
        if (who.isEmpty()) {
            sent.refuse("user", "notMember");
        }
        return who;
    }

    private MeetingStep comes(Meeting meeting, Membership who, Caller by) {
        var there = attendance.at(meeting.id(), who.seat());
        if (there.isPresent()) {
            return there.get().equals(who.user())
                    ? new Done(meeting.id())
                    : new Refused("committee.attendance.seatTaken", there.get());
        }
        attendance.comes(meeting.id(), who, Times.now(clock));
        tell(meeting, by, "came", who.user());
        return new Done(meeting.id());
    }

    private MeetingStep leaves(Meeting meeting, Membership who, Caller by) {
        if (attendance.leaves(meeting.id(), who.user(), Times.now(clock))) {
            tell(meeting, by, "left", who.user());
        }
        return new Done(meeting.id());
    }

    /** Ends the meeting. A vote that is still open is annulled, and what was not decided waits for another meeting. */
    public MeetingStep end(long id, Caller by) {
        var meeting = meetings.held(id, by);
        if (meeting.isEmpty()) {
            return new NotThere();
        }
        if (!meetings.isRunBy(meeting.get(), by)) {
            return new Barred("committee.notYours");
        }
        if (meeting.get().isOver()) {
            return new Done(id);
        }
        for (var line : agenda.of(id)) {
            if (line.state() == Place.State.OPEN) {
                annulment.annul(line, "MEETING_ENDED", by);
            }
            if (line.state() != Place.State.CLOSED) {
                items.of(line.item()).ifPresent(Item::leaveAgenda);
            }
        }
        attendance.allLeave(id, Times.now(clock));
        meeting.get().end(Times.now(clock));
        news.fire(new Audited(Chain.meeting(id), by.actor(), "committee.ended", Map.of()));
        return new Done(id);
    }

    private void tell(Meeting meeting, Caller by, String verb, UserId user) {
        var facts = Map.of("user", user.value());
        news.fire(new Audited(Chain.meeting(meeting.id()), by.actor(), "committee." + verb, facts));
    }
}
