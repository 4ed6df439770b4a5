package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.watchdog.casefile.Clocks;
import org.watchdog.insurance.Claim.Settled;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;

/** What is payable of a loss, as it is calculated once the insurer has agreed (R-INS-03, -05). */
@Service
@Transactional
public class Settlement {

    private static final int TURNS = 5;

    private final Claims claims;
    private final Policies policies;
    private final Ledger ledger;
    private final Clocks clocks;
    private final ClaimVoice voice;

    @Inject
    Settlement(Claims claims, Policies policies, Ledger ledger, Clocks clocks, ClaimVoice voice) {
        this.claims = claims;
        this.policies = policies;
        this.ledger = ledger;
        this.clocks = clocks;
        this.voice = voice;
    }

    /**
     * Calculates it, and holds it in reserve until it is paid. Another claim may take from the period in between: then
     * it is calculated again with what is left.
     */
    public Settled settle(CaseNumber number) {
        var claim = claims.locked(number);
        for (int turn = 0; turn < TURNS; turn++) {
            var payable = calculate(claim);
            var due = due(claim, payable);
            if (isHeld(claim, due)) {
                return note(claim, payable, due);
            }
        }
        throw new IllegalStateException("what is left of the period never stood still: " + number);
    }

    private Payable calculate(Claim claim) {
        var policy = policies.find(claim.policy().orElseThrow()).orElseThrow();
        var account = ledger.account(claim.number()).orElseThrow();
        var loss = claims.fromOneCause(claim).stream()
                .filter(one -> one.number().equals(claim.number()) || (one.isConsentGiven() && isOf(account, one)))
                .map(Claim::cost)
                .reduce(Cost::plus)
                .orElseThrow();
        var left = account.left(ledger.balance(account.policy()));
        return Settling.of(policy.terms(), claim.sales().orElse(Yen.ZERO), loss.loss(), left);
    }

    /** Without a series clause, a claim from the same cause is a loss of its own (R-INS-06). */
    private boolean isOf(Account account, Claim one) {
        return ledger.account(one.number())
                .filter(other -> other.number().equals(account.number()))
                .isPresent();
    }

    private Payment due(Claim claim, Payable payable) {
        return payable instanceof Payable.Covered covered
                ? ledger.account(claim.number()).orElseThrow().due(covered)
                : new Payment(Yen.ZERO, Yen.ZERO);
    }

    private boolean isHeld(Claim claim, Payment due) {
        var reserved = ledger.account(claim.number()).orElseThrow().reserved();
        return !due.amount().isMoreThan(reserved)
                || Reserving.isBooked(ledger.reserve(
                        claim.number(), due.amount(), ClaimVoice.WORDS.say("insurance.settled.held"), Actor.SYSTEM));
    }

    private Settled note(Claim claim, Payable payable, Payment due) {
        var as = as(payable, due);
        var amount = payable instanceof Payable.Covered covered ? covered.amount() : Yen.ZERO;
        claim.settled(as, amount, payable.steps(), clocks.now());
        voice.record(
                claim.number(),
                Actor.SYSTEM,
                "insurance.settledLoss",
                Map.of("as", as.name(), "amountYen", amount.toString()));
        return as;
    }

    private static Settled as(Payable payable, Payment due) {
        if (!(payable instanceof Payable.Covered covered)) {
            return Settled.NOT_COVERED;
        }
        if (!due.amount().isZero()) {
            return Settled.PAYABLE;
        }
        return covered.liability().isZero() && covered.expenses().isZero()
                ? Settled.BELOW_DEDUCTIBLE
                : Settled.LIMIT_EXHAUSTED;
    }

    /** What is still to be paid by the calculation that stands; nothing before one does. */
    Payment due(Claim claim) {
        if (claim.settledAs().filter(Settled.PAYABLE::equals).isEmpty()) {
            return new Payment(Yen.ZERO, Yen.ZERO);
        }
        var account = ledger.account(claim.number()).orElseThrow();
        var liable = claim.steps().stream()
                .filter(step -> LIABILITY.contains(step.kind()))
                .reduce((earlier, later) -> later)
                .map(Payable.Step::soFar)
                .orElse(Yen.ZERO);
        var amount = claim.settledYen().orElse(Yen.ZERO);
        var covered = new Payable.Covered(amount, liable, Yen.ZERO, Yen.ZERO, Yen.ZERO, claim.steps());
        return account.due(covered);
    }

    /** The last of these steps leaves what is paid for liability. */
    private static final List<Payable.Step.Kind> LIABILITY =
            List.of(Payable.Step.Kind.DEDUCTIBLE, Payable.Step.Kind.PER_CLAIM_LIMIT);

    /** Before a payment is approved: holds what is due once more, if somebody has lowered the reserve since. */
    public boolean isStillHeld(CaseNumber number) {
        var claim = claims.locked(number);
        return isHeld(claim, due(claim));
    }

    /** The calculation does not stand; another consent is waited for. */
    public void sendBack(CaseNumber number, String reason, Caller by) {
        claims.locked(number).needsNewConsent();
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "insurance.paymentReturned", ClaimVoice.saying(noted));
    }

    /** Who approved it stands on the record. */
    public void approve(CaseNumber number, Caller by) {
        voice.record(number, by.actor(), "insurance.paymentApproved", Map.of());
    }
}
