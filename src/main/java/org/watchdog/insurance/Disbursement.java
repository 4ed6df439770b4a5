package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Optional;
import org.watchdog.casefile.Clocks;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;

/** Pays what is due of a claim from its reserve, and counts what a late payment bears (R-INS-09, -10). */
@Service
@Transactional
public class Disbursement {

    private final Claims claims;
    private final Settlement settlement;
    private final Ledger ledger;
    private final PaymentClock clock;
    private final Clocks clocks;
    private final ClaimVoice voice;

    @Inject
    Disbursement(
            Claims claims, Settlement settlement, Ledger ledger, PaymentClock clock, Clocks clocks, ClaimVoice voice) {
        this.claims = claims;
        this.settlement = settlement;
        this.ledger = ledger;
        this.clock = clock;
        this.clocks = clocks;
        this.voice = voice;
    }

    /** Pays all that is still due; where that is nothing, because it was paid before, nothing happens twice. */
    public void payDue(CaseNumber number) {
        var claim = claims.locked(number);
        var due = settlement.due(claim);
        if (!due.amount().isZero()) {
            var moved = pay(claim, due, ClaimVoice.WORDS.say("insurance.paid.reason"), Actor.SYSTEM);
            if (!Reserving.isBooked(moved)) {
                throw new IllegalStateException("what was held in reserve cannot be paid: " + number + " " + moved);
            }
        }
        clocks.meet(number, InsuranceStage.PAYMENT);
        var paid = ledger.account(number).orElseThrow().paid();
        var told = voice.tell(number, Occasion.PAID, Optional.empty(), ClaimVoice.yen(paid));
        voice.record(number, Actor.SYSTEM, "insurance.holderPaid", ClaimVoice.saying(told));
    }

    Movement pay(Claim claim, Payment payment, String reason, Actor by) {
        var moved = ledger.pay(claim.number(), payment, reason, by);
        if (Reserving.isBooked(moved)) {
            claim.bearsInterest(interest(claim.number(), payment.amount()));
        }
        return moved;
    }

    private Yen interest(CaseNumber number, Yen paid) {
        return clock.lateAfter(number)
                .map(dueOn -> LateInterest.of(paid, dueOn, clocks.today()))
                .orElse(Yen.ZERO);
    }

    /** What the payments of a claim bear, as the days are counted now. */
    Optional<InterestRecount> interest(Claim claim) {
        return clock.interest(claim);
    }

    /** The interest that was booked becomes that which is due as the days are counted now. */
    void correct(Claim claim, InterestRecount recount, String reason, Caller by) {
        claim.bearsInterest(recount.difference());
        var facts = new HashMap<>(ClaimVoice.saying(voice.note(claim.number(), reason, by)));
        facts.put("fromYen", recount.booked().toString());
        facts.put("toYen", recount.now().toString());
        voice.record(claim.number(), by.actor(), "insurance.holderInterestCorrected", facts);
    }
}
