package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/** Who came to a meeting and who left, by seat. A seat is filled by one person at a time. */
@Service
class Attendance {

    private final EntityManager rows;

    @Inject
    Attendance(EntityManager rows) {
        this.rows = rows;
    }

    List<Attended> of(long meeting) {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> found = rows.createNativeQuery(
                        "select user_id, seat, in_at, out_at from committee_attendance where meeting_id = ? order by id")
                .setParameter(1, meeting)
                .getResultList();
        return found.stream()
                .map(row -> new Attended(
                        new UserId((String) row[0]),
                        new UserId((String) row[1]),
                        Times.instant(row[2]),
                        Optional.ofNullable(row[3]).map(Times::instant)))
                .toList();
    }

    /** Who fills a seat now. */
    Optional<UserId> at(long meeting, UserId seat) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery(
                        "select user_id from committee_attendance where meeting_id = ? and seat = ? and here = 1")
                .setParameter(1, meeting)
                .setParameter(2, seat.value())
                .getResultList();
        return found.stream().map(UserId::new).findFirst();
    }

    /** False if somebody fills the seat already. */
    boolean comes(long meeting, Membership who, Instant at) {
        return rows.createNativeQuery("""
                        insert ignore into committee_attendance (meeting_id, user_id, seat, in_at, here)
                        values (?, ?, ?, ?, 1)""")
                        .setParameter(1, meeting)
                        .setParameter(2, who.user().value())
                        .setParameter(3, who.seat().value())
                        .setParameter(4, Times.column(at))
                        .executeUpdate()
                == 1;
    }

    /** False if he was not there. */
    boolean leaves(long meeting, UserId user, Instant at) {
        return rows.createNativeQuery("""
                        update committee_attendance set here = null, out_at = ?
                        where meeting_id = ? and user_id = ? and here = 1""")
                        .setParameter(1, Times.column(at))
                        .setParameter(2, meeting)
                        .setParameter(3, user.value())
                        .executeUpdate()
                == 1;
    }

    void allLeave(long meeting, Instant at) {
        rows.createNativeQuery(
                        "update committee_attendance set here = null, out_at = ? where meeting_id = ? and here = 1")
                .setParameter(1, Times.column(at))
                .setParameter(2, meeting)
                .executeUpdate();
    }

    /** Seats that are filled now, but for these people's and those that they fill for others. */
    int seatsFilled(long meeting, Collection<UserId> without) {
        return count("here = 1", List.of(), meeting, without);
    }

    /** Seats that were filled at any time from then on, likewise. */
    int seatsFilledSince(long meeting, Instant since, Collection<UserId> without) {
        return count("(out_at is null or out_at > ?)", List.of(Times.column(since)), meeting, without);
    }

    private int count(String when, List<Object> more, long meeting, Collection<UserId> without) {
        var barred = without.isEmpty()
                ? ""
                : " and seat not in (" + marks(without) + ") and user_id not in (" + marks(without) + ")";
        var query = rows.createNativeQuery(
                "select count(distinct seat) from committee_attendance where meeting_id = ?" + " and " + when + barred);
        var next = 1;
        query.setParameter(next++, meeting);
        for (var value : more) {
            query.setParameter(next++, value);
        }
        for (int twice = 0; twice < 2; twice++) {
            for (var user : without) {
                query.setParameter(next++, user.value());
            }
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    private static String marks(Collection<UserId> users) {
        return String.join(", ", users.stream().map(user -> "?").toList());
    }
}
