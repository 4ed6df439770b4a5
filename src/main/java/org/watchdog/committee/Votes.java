package org.watchdog.committee;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;

/**
 * The votes and what they hold. The counters of a vote are the one thing that many write at once: a ballot is two
 * statements, its row and {@code n + 1} on the counter of its choice, and the second finds nothing once the vote was
 * closed, for closing takes the counters first.
 *
 * <p>Of a secret vote the rows tell who voted and nothing else: no choice, no time, no running number. When it is
 * closed its marks are rewritten and its counters are gone, so that not even the database's own notes of which
 * transaction wrote a row last tie a member to a counter. A copy of the disk taken while the vote is open is outside of
 * what this can promise.
 */
@Service
class Votes {

    private final EntityManager rows;

    @Inject
    Votes(EntityManager rows) {
        this.rows = rows;
    }

    /** The rounds of a line, first to last. */
    List<Vote> of(Place line) {
        return rows.createQuery(
                        "select v from Vote v where v.meeting = :meeting and v.n = :n order by v.round", Vote.class)
                .setParameter("meeting", line.meeting())
                .setParameter("n", line.n())
                .getResultList();
    }

    Optional<Vote> open(Place line) {
        return of(line).stream().filter(v -> v.state() == Vote.State.OPEN).findFirst();
    }

    Optional<Vote> closed(Place line) {
        return of(line).stream().filter(v -> v.state() == Vote.State.CLOSED).findFirst();
    }

    /** The closed votes on an item, first to last. */
    List<Vote> closed(long item) {
        return rows.createQuery(
                        "select v from Vote v where v.item = :item and v.state = :state order by v.id", Vote.class)
                .setParameter("item", item)
                .setParameter("state", Vote.State.CLOSED)
                .getResultList();
    }

    /** By what rule it was opened. */
    VoteRule rule(long vote) {
        return rows.getReference(Vote.class, vote).rule();
    }

    void begin(Vote vote) {
        rows.persist(vote);
        rows.flush();
        for (var choice : Choice.values()) {
            rows.createNativeQuery("insert into committee_tally (vote_id, choice, n, taking) values (?, ?, 0, true)")
                    .setParameter(1, vote.id())
                    .setParameter(2, choice.name())
                    .executeUpdate();
        }
    }

    /** False if the seat has voted. */
    boolean write(long vote, UserId seat, UserId voter, Choice choice, byte[] sealedReason, Instant at) {
        return rows.createNativeQuery("""
                        insert ignore into committee_ballot (vote_id, seat, voter, choice, reason_sealed, cast_at)
                        values (?, ?, ?, ?, ?, ?)""")
                        .setParameter(1, vote)
                        .setParameter(2, seat.value())
                        .setParameter(3, voter.value())
                        .setParameter(4, choice.name())
                        .setParameter(5, sealedReason)
                        .setParameter(6, Times.column(at))
                        .executeUpdate()
                == 1;
    }

    /** The same for a secret vote. */
    boolean mark(long vote, UserId seat, UserId voter) {
        return rows.createNativeQuery(
                                "insert ignore into committee_mark (vote_id, seat, voter, counted) values (?, ?, ?, false)")
                        .setParameter(1, vote)
                        .setParameter(2, seat.value())
                        .setParameter(3, voter.value())
                        .executeUpdate()
                == 1;
    }

    /** False if the vote takes no ballots any more; then the caller's transaction must be undone. */
    boolean count(long vote, Choice choice) {
        return rows.createNativeQuery(
                                "update committee_tally set n = n + 1 where vote_id = ? and choice = ? and taking")
                        .setParameter(1, vote)
                        .setParameter(2, choice.name())
                        .executeUpdate()
                == 1;
    }

    /** Takes no ballots from now on, waits for those on their way, and tells what was counted. */
    Map<Choice, Integer> take(Vote vote) {
        rows.createNativeQuery("update committee_tally set taking = false where vote_id = ?")
                .setParameter(1, vote.id())
                .executeUpdate();
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found = rows.createNativeQuery("select choice, n from committee_tally where vote_id = ?")
                .setParameter(1, vote.id())
                .getResultList();
        var counted = new EnumMap<Choice, Integer>(Choice.class);
        found.forEach(row -> counted.put(Choice.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        rows.createNativeQuery("delete from committee_tally where vote_id = ?")
                .setParameter(1, vote.id())
                .executeUpdate();
        rows.createNativeQuery("update committee_mark set counted = true where vote_id = ?")
                .setParameter(1, vote.id())
                .executeUpdate();
        return counted;
    }

    /** Whoever has voted, by name. */
    List<UserId> voters(Vote vote) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery("select voter from "
                        + (vote.isSecret() ? "committee_mark" : "committee_ballot")
                        + " where vote_id = ? order by voter")
                .setParameter(1, vote.id())
                .getResultList();
        return found.stream().map(UserId::new).toList();
    }

    /** Whether a seat has voted. */
    boolean has(Vote vote, UserId seat) {
        return !rows.createNativeQuery("select 1 from "
                        + (vote.isSecret() ? "committee_mark" : "committee_ballot")
                        + " where vote_id = ? and seat = ?")
                .setParameter(1, vote.id())
                .setParameter(2, seat.value())
                .getResultList()
                .isEmpty();
    }

    /** An open ballot as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ballot(UserId voter, Choice choice, byte[] sealedReason) {}

    /** The ballots of an open vote, by name. */
    List<Ballot> ballots(Vote vote) {
        @SuppressWarnings("unchecked") // rows of three columns
        List<Object[]> found = rows.createNativeQuery(
                        "select voter, choice, reason_sealed from committee_ballot where vote_id = ? order by voter")
                .setParameter(1, vote.id())
                .getResultList();
        return found.stream()
                .map(row -> new Ballot(new UserId((String) row[0]), Choice.valueOf((String) row[1]), (byte[]) row[2]))
                .toList();
    }
}
