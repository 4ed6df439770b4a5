package org.watchdog.committee;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** The quorum as it stands, minute by minute. */
@Service
class Quorums {

    private final Committees committees;
    private final Attendance attendance;
    private final Conflicts conflicts;

    @Inject
    Quorums(Committees committees, Attendance attendance, Conflicts conflicts) {
        this.committees = committees;
        this.attendance = attendance;
        this.conflicts = conflicts;
    }

    /** For a decision on this case, by this rule. */
    Standing now(Meeting meeting, CaseNumber number, VoteRule rule) {
        var recused = conflicts.recused(number);
        var seats = committees.seats(meeting.committee(), meeting.on());
        var barred = committees.seatsAmong(meeting.committee(), meeting.on(), recused);
        var present = meeting.isWritten() ? seats - barred : attendance.seatsFilled(meeting.id(), recused);
        return new Standing(seats, barred, present, rule.quorum().of(seats - barred));
    }

    /** Eligible seats that were filled at any time since then. */
    int presentSince(Meeting meeting, Collection<UserId> recused, Instant since) {
        return attendance.seatsFilledSince(meeting.id(), since, recused);
    }

    /** Whose seats the committee has on the day of the meeting. */
    Set<UserId> seats(Meeting meeting) {
        return committees.members(meeting.committee(), meeting.on()).stream()
                .filter(m -> !m.isSubstitute())
                .map(Membership::user)
                .collect(Collectors.toUnmodifiableSet());
    }
}
