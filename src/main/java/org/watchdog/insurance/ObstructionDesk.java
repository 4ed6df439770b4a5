package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * Leaves days on which the insured kept the insurer from its inquiry out of the insurer's time, and counts them again
 * where that was a mistake (R-INS-09). What a late payment bears follows from it.
 */
@Service
@Transactional
public class ObstructionDesk {

    private final Claims claims;
    private final Obstructions obstructions;
    private final PaymentClock clock;
    private final ClaimVoice voice;

    @Inject
    ObstructionDesk(Claims claims, Obstructions obstructions, PaymentClock clock, ClaimVoice voice) {
        this.claims = claims;
        this.obstructions = obstructions;
        this.clock = clock;
        this.voice = voice;
    }

    /** Whether a record could be taken back. */
    public enum Withdrawn {
        DONE,
        /** The claim has no such record. */
        NOT_THERE,
        ALREADY
    }

    /**
     * The days are not counted, and the holder is told the new last day and why.
     *
     * @param days none of them before the claim was complete
     * @return false if no payment is waited for any more
     */
    public boolean obstruct(CaseNumber number, Period days, String reason, Caller by) {
        var claim = claims.locked(number);
        var before = clock.waiting(number);
        if (before.isEmpty()) {
            return false;
        }
        obstructions.add(number, days, reason, by.actor());
        var due = clock.restart(claim);
        var facts = facts(days, due);
        if (due.isAfter(before.get().dueOn())) {
            var words = ClaimVoice.WORDS;
            var cause = words.say("insurance.obstruction.cause", words.longDays(days.from(), days.to()));
            var told = voice.tell(number, Occasion.EXTENDED, Optional.of(due), cause, words.longDay(due), reason);
            facts.putAll(ClaimVoice.saying(told));
        }
        voice.record(number, by.actor(), "insurance.holderObstructed", facts);
        return true;
    }

    /** The days of a record are counted again, also after the payment; the record stays, and the holder is told. */
    public Withdrawn withdraw(CaseNumber number, long id, String reason, Caller by) {
        var claim = claims.locked(number);
        var wrong = find(number, id);
        if (wrong.isEmpty()) {
            return Withdrawn.NOT_THERE;
        }
        if (!obstructions.withdraw(number, wrong.get(), reason, by.actor())) {
            return Withdrawn.ALREADY;
        }
        var days = wrong.get().days();
        var due = clock.restart(claim);
        var words = ClaimVoice.WORDS;
        var told = voice.tell(
                number,
                Occasion.RECOUNTED,
                Optional.of(due),
                words.longDays(days.from(), days.to()),
                words.longDay(due),
                reason);
        var facts = facts(days, due);
        facts.putAll(ClaimVoice.saying(told));
        voice.record(number, by.actor(), "insurance.holderObstructionWithdrawn", facts);
        return Withdrawn.DONE;
    }

    /** A record of this claim by its number, whether it holds or was taken back. */
    public Optional<Obstruction> find(CaseNumber number, long id) {
        return obstructions.of(number).stream().filter(one -> one.id() == id).findFirst();
    }

    /** The last day, if this record were taken back. */
    public LocalDate dueWithout(CaseNumber number, Obstruction wrong) {
        var others = obstructions.of(number).stream()
                .filter(other -> other.holds() && other.id() != wrong.id())
                .map(Obstruction::days)
                .toList();
        return clock.counted(claims.known(number), others).dueOn();
    }

    private static Map<String, String> facts(Period days, LocalDate due) {
        return new HashMap<>(
                Map.of("from", days.from().toString(), "to", days.to().toString(), "dueOn", due.toString()));
    }
}
