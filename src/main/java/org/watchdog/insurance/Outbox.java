package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.insurance.HandOver.State;
import org.watchdog.insurance.HandOver.Trial;
import org.watchdog.insurance.HandOver.Trouble;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * What is to be handed to the insurer: written in the transaction of the step that calls for it (no step without its
 * packet), and taken one by one under a lease, so that a power cut in between loses nothing.
 */
@Service
class Outbox {

    private static final String PACKET = "insurance.packet";
    private static final String REFERENCE = "insurance.reference";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EntityManager rows;
    private final CaseSecrets secrets;
    private final Clock clock;

    @Inject
    Outbox(EntityManager rows, CaseSecrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A packet that is due, held by its lease; {@code trial} is the row that tells how this trial ends. */
    record Due(CaseNumber claim, int n, String packet, int trials, long trial) {}

    /** The number of the next packet of a claim, from 1. */
    int next(CaseNumber claim) {
        var last = (Number) rows.createNativeQuery("select coalesce(max(n), 0) from insurance_handover where claim = ?")
                .setParameter(1, claim.value())
                .getSingleResult();
        return last.intValue() + 1;
    }

    void book(CaseNumber claim, int n, String packet) {
        rows.createNativeQuery("""
                        update insurance_handover set state = 'REPLACED', next_at = null
                        where claim = ? and state = 'WAITING'""").setParameter(1, claim.value()).executeUpdate();
        var now = ClaimRows.time(clock.instant());
        rows.createNativeQuery("""
                        insert into insurance_handover (claim, n, packet_sealed, state, booked_at, next_at)
                        values (?, ?, ?, 'WAITING', ?, ?)""")
                .setParameter(1, claim.value())
                .setParameter(2, n)
                .setParameter(3, secrets.seal(claim, PACKET, packet))
                .setParameter(4, now)
                .setParameter(5, now)
                .executeUpdate();
    }

    /** The oldest that is due, for as long as a trial may take. */
    Optional<Due> take() {
        @SuppressWarnings("unchecked") // rows of four columns
        List<Object[]> due = rows.createNativeQuery("""
                        select claim, n, packet_sealed, trials from insurance_handover
                        where next_at <= ? order by next_at, claim, n limit 1 for update skip locked""")
                .setParameter(1, ClaimRows.time(clock.instant()))
                .getResultList();
        return due.stream().findFirst().map(row -> {
            var claim = new CaseNumber((String) row[0]);
            var n = ((Number) row[1]).intValue();
            rows.createNativeQuery(
                            "update insurance_handover set trials = trials + 1, next_at = ? where claim = ? and n = ?")
                    .setParameter(1, ClaimRows.time(clock.instant().plus(LEASE)))
                    .setParameter(2, claim.value())
                    .setParameter(3, n)
                    .executeUpdate();
            return new Due(
                    claim,
                    n,
                    secrets.text(claim, PACKET, (byte[]) row[2]),
                    ((Number) row[3]).intValue() + 1,
                    begin(claim, n));
        });
    }

    private long begin(CaseNumber claim, int n) {
        rows.createNativeQuery("insert into insurance_handover_trial (claim, n, began_at) values (?, ?, ?)")
                .setParameter(1, claim.value())
                .setParameter(2, n)
                .setParameter(3, ClaimRows.time(clock.instant()))
                .executeUpdate();
        return ((Number) rows.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    /** The insurer has it; false if it was known before. */
    boolean taken(Due due, String reference) {
        result(due, State.TAKEN.name());
        return rows.createNativeQuery("""
                        update insurance_handover set state = 'TAKEN', trouble = null, next_at = null, taken_at = ?,
                          reference_sealed = ? where claim = ? and n = ? and state <> 'TAKEN'""")
                        .setParameter(1, ClaimRows.time(clock.instant()))
                        .setParameter(2, secrets.seal(due.claim(), REFERENCE, reference))
                        .setParameter(3, due.claim().value())
                        .setParameter(4, due.n())
                        .executeUpdate()
                == 1;
    }

    /** It has not, as far as we know: it is tried again after a pause, unless it was replaced in between. */
    void failed(Due due, Trouble trouble, Duration pause) {
        result(due, trouble.name());
        rows.createNativeQuery("""
                        update insurance_handover set trouble = ?, next_at = ?
                        where claim = ? and n = ? and state = 'WAITING'""")
                .setParameter(1, trouble.name())
                .setParameter(2, ClaimRows.time(clock.instant().plus(pause)))
                .setParameter(3, due.claim().value())
                .setParameter(4, due.n())
                .executeUpdate();
    }

    private void result(Due due, String word) {
        rows.createNativeQuery("update insurance_handover_trial set result = ? where id = ?")
                .setParameter(1, word)
                .setParameter(2, due.trial())
                .executeUpdate();
    }

    /** What waits for its pause is tried at once; false if nothing waits. */
    boolean again(CaseNumber claim) {
        return rows.createNativeQuery("update insurance_handover set next_at = ? where claim = ? and state = 'WAITING'")
                        .setParameter(1, ClaimRows.time(clock.instant()))
                        .setParameter(2, claim.value())
                        .executeUpdate()
                > 0;
    }

    /** The hand-overs of a claim, the newest first. */
    List<HandOver> of(CaseNumber claim) {
        @SuppressWarnings("unchecked") // rows of seven columns
        List<Object[]> found =
                rows.createNativeQuery("""
                        select n, state, trouble, booked_at, next_at, taken_at, reference_sealed
                        from insurance_handover where claim = ? order by n desc""").setParameter(1, claim.value()).getResultList();
        return found.stream()
                .map(row -> new HandOver(
                        ((Number) row[0]).intValue(),
                        State.valueOf((String) row[1]),
                        Optional.ofNullable((String) row[2]).map(Trouble::valueOf),
                        ClaimRows.instant(row[3]),
                        Optional.ofNullable(row[4]).map(ClaimRows::instant),
                        Optional.ofNullable(row[5]).map(ClaimRows::instant),
                        Optional.ofNullable((byte[]) row[6]).map(bytes -> secrets.text(claim, REFERENCE, bytes)),
                        trials(claim, ((Number) row[0]).intValue())))
                .toList();
    }

    private List<Trial> trials(CaseNumber claim, int n) {
        @SuppressWarnings("unchecked") // rows of two columns
        List<Object[]> found = rows.createNativeQuery("""
                        select began_at, result from insurance_handover_trial
                        where claim = ? and n = ? order by id desc limit 50""")
                .setParameter(1, claim.value())
                .setParameter(2, n)
                .getResultList();
        return found.stream()
                .map(row -> new Trial(ClaimRows.instant(row[0]), Optional.ofNullable((String) row[1])))
                .toList();
    }
}
