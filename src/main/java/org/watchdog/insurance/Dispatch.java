package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.insurance.HandOver.Trouble;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Wake;

/** The hand-over of claims to the insurer: booked with the step, tried again and again until it is taken. */
@Service
public class Dispatch {

    /** Afterwards once a day: an insurer that cannot be reached over a holiday costs no claim. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final Cases cases;
    private final Claims claims;
    private final Outbox outbox;
    private final Packet packet;
    private final ClaimVoice voice;
    private final Event<Wake> wake;

    @Inject
    Dispatch(Cases cases, Claims claims, Outbox outbox, Packet packet, ClaimVoice voice, Event<Wake> wake) {
        this.cases = cases;
        this.claims = claims;
        this.outbox = outbox;
        this.packet = packet;
        this.voice = voice;
        this.wake = wake;
    }

    /** Puts the claim, as it stands now, into the outbox. */
    @Transactional
    public void book(CaseNumber number) {
        var claim = claims.known(number);
        var n = outbox.next(number);
        outbox.book(number, n, packet.of(claim, n).toString());
        voice.record(number, Actor.SYSTEM, "insurance.handedOver", Map.of("n", String.valueOf(n)));
        wake.fire(new Wake());
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Outbox.Due> take() {
        return outbox.take();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void taken(Outbox.Due due, String reference) {
        if (outbox.taken(due, reference)) {
            voice.record(due.claim(), Actor.SYSTEM, "insurance.insurerTook", Map.of("n", String.valueOf(due.n())));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(Outbox.Due due, Trouble trouble) {
        outbox.failed(due, trouble, pauseAfter(due.trials()));
    }

    static Duration pauseAfter(int trials) {
        return PAUSES.get(Math.min(Math.max(trials, 1), PAUSES.size()) - 1);
    }

    /** The hand-overs of a claim, the newest first. */
    @Transactional
    public List<HandOver> of(CaseNumber number) {
        return outbox.of(number);
    }

    /** Tries at once what waits for its pause; false if nothing waits, or the claim is not the caller's to know of. */
    @Transactional
    public boolean again(CaseNumber number, Caller by) {
        if (cases.visible(number, by).isEmpty() || !outbox.again(number)) {
            return false;
        }
        voice.record(number, by.actor(), "insurance.handOverAgain", Map.of());
        wake.fire(new Wake());
        return true;
    }
}
