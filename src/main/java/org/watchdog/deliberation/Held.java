package org.watchdog.deliberation;

import java.util.List;
import java.util.Set;
import org.watchdog.committee.Attended;
import org.watchdog.committee.Committee;
import org.watchdog.committee.Meeting;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Proceedings;
import org.watchdog.kernel.UserId;

/**
 * What the record has of an item in the meeting where it was decided, or stands now.
 *
 * @param n of its line on the agenda
 * @param seats of the committee on the day, with who stands in for them
 * @param recused from the case, whoever they are
 * @param votes the closed ones, first to last
 */
record Held(
        Meeting meeting,
        Committee committee,
        int n,
        List<Membership> seats,
        List<Attended> attended,
        Set<UserId> recused,
        List<Proceedings.Closed> votes) {}
