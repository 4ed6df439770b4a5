package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchdog.insurance.Claim.Unpaid;
import org.watchdog.insurance.Movement.Booked;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;

/** How much is held back from the limit for a claim. */
@Service
@Transactional
public class Reserving {

    private final Claims claims;
    private final Ledger ledger;
    private final ClaimVoice voice;

    @Inject
    Reserving(Claims claims, Ledger ledger, ClaimVoice voice) {
        this.claims = claims;
        this.ledger = ledger;
        this.voice = voice;
    }

    /** Sets the reserve of the claim to that amount. */
    public Movement set(CaseNumber number, Yen amount, String reason, Caller by) {
        claims.locked(number);
        return ledger.reserve(number, amount, reason, by.actor());
    }

    /** Why that reserve could not be booked as things stand; empty if it could. */
    public Optional<Movement> refusal(CaseNumber number, Yen amount) {
        return ledger.preview(number, amount).flatMap(Preview::refusal);
    }

    /** There is no loss after all; nothing is held back for it. */
    public void noLoss(CaseNumber number, String reason, Caller by) {
        claims.locked(number).unpaid(Unpaid.NO_LOSS);
        if (ledger.account(number)
                .filter(account -> !account.reserved().isZero())
                .isPresent()) {
            ledger.release(number, reason, by.actor());
        }
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "insurance.noLoss", ClaimVoice.saying(noted));
    }

    static boolean isBooked(Movement movement) {
        return movement instanceof Booked;
    }
}
