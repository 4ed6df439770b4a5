package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.insurance.Booking.Conflict;
import org.watchdog.insurance.Booking.Done;
import org.watchdog.insurance.Booking.Forbidden;
import org.watchdog.insurance.Booking.Invalid;
import org.watchdog.insurance.Booking.Unknown;
import org.watchdog.insurance.Claim.Consent;
import org.watchdog.insurance.Claim.Settled;
import org.watchdog.insurance.Movement.Booked;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/**
 * Movements of a claim that the insurance desk books by itself, beside the tasks. The tasks' rules hold here too: one
 * that does what an open task asks ends that task.
 */
@Service
@Transactional
public class Bookings {

    private static final int REASON = Ledger.LONGEST_REASON;

    private enum Word {
        SET,
        GIVEN,
        REFUSED,
        APPROVED
    }

    private final Cases cases;
    private final Claims claims;
    private final Reserving reserving;
    private final Consents consents;
    private final Settlement settlement;
    private final Disbursement disbursement;
    private final Ledger ledger;
    private final Processes processes;

    @Inject
    Bookings(
            Cases cases,
            Claims claims,
            Reserving reserving,
            Consents consents,
            Settlement settlement,
            Disbursement disbursement,
            Ledger ledger,
            Processes processes) {
        this.cases = cases;
        this.claims = claims;
        this.reserving = reserving;
        this.consents = consents;
        this.settlement = settlement;
        this.disbursement = disbursement;
        this.ledger = ledger;
        this.processes = processes;
    }

    /**
     * What a reserve of {@code amountYen} would do to the limits; empty if the claim is not the caller's to know of.
     */
    public Optional<Preview> preview(CaseNumber number, Submission sent, Caller by) {
        var amount = amount(sent);
        return claims.with(number).isPresent()
                        && cases.visible(number, by).isPresent()
                        && sent.errors().isEmpty()
                ? ledger.preview(number, amount)
                : Optional.empty();
    }

    private static Yen amount(Submission sent) {
        return new Yen(sent.requiredNumber("amountYen", 0, Loss.MOST.value()));
    }

    /** Sets the reserve to {@code amountYen} for a {@code reason}. */
    public Booking reserve(CaseNumber number, Submission sent, Caller by) {
        var amount = amount(sent);
        var reason = sent.requiredText("reason", 1, REASON);
        return open(number, sent, by, claim -> {
            var booking = told(reserving.set(number, amount, reason, by), "amountYen", sent);
            if (booking instanceof Done) {
                processes.answer(number, InsuranceStage.SET_RESERVE, Word.SET);
            }
            return booking;
        });
    }

    /** The insurer's answer, {@code given}, {@code on} and {@code reference}. */
    public Booking consent(CaseNumber number, Submission sent, Caller by) {
        var given = sent.requiredFlag("given");
        var said = consents.read(given ? Consent.GIVEN : Consent.REFUSED, sent);
        return open(number, sent, by, claim -> {
            if (!processes.waits(number, InsuranceStage.RECORD_CONSENT)) {
                return new Conflict("insurance.problem.noConsentNow");
            }
            consents.record(number, said, sent, by);
            if (!sent.errors().isEmpty()) {
                return new Invalid();
            }
            processes.answer(number, InsuranceStage.RECORD_CONSENT, given ? Word.GIVEN : Word.REFUSED);
            return new Done(Optional.empty());
        });
    }

    /** Pays {@code amountYen} of what is due, or all of it, by another person than who recorded the consent. */
    public Booking pay(CaseNumber number, Submission sent, Caller by) {
        var wanted = sent.number("amountYen", 1, Loss.MOST.value()).map(Yen::new);
        var reason = sent.text("reason", REASON).orElseGet(() -> ClaimVoice.WORDS.say("insurance.paid.reason"));
        return open(number, sent, by, claim -> {
            if (!claim.isConsentGiven()
                    || claim.settledAs().filter(Settled.PAYABLE::equals).isEmpty()) {
                return new Conflict("insurance.problem.nothingAgreed");
            }
            if (consents.recordedBy(number, by)) {
                return new Forbidden("insurance.barred.fourEyes");
            }
            var due = settlement.due(claim);
            if (wanted.filter(amount -> amount.isMoreThan(due.amount())).isPresent()) {
                sent.refuse("amountYen", "moreThanDue", ClaimVoice.yen(due.amount()));
                return new Invalid();
            }
            var payment = new Payment(wanted.orElse(due.amount()), due.deductible());
            return paid(claim, told(disbursement.pay(claim, payment, reason, by.actor()), "amountYen", sent), by);
        });
    }

    /** With the last of what is due, the approval that is waited for is given. */
    private Booking paid(Claim claim, Booking booking, Caller by) {
        if (booking instanceof Done && settlement.due(claim).amount().isZero()) {
            settlement.approve(claim.number(), by);
            processes.answer(claim.number(), InsuranceStage.APPROVE_PAYMENT, Word.APPROVED);
        }
        return booking;
    }

    /** Notes {@code amountYen} that others bore in the end; also after the claim was closed. */
    public Booking recover(CaseNumber number, Submission sent, Caller by) {
        var amount = new Yen(sent.requiredNumber("amountYen", 1, Loss.MOST.value()));
        var reason = sent.requiredText("reason", 1, REASON);
        return known(
                number, sent, by, claim -> told(ledger.recover(number, amount, reason, by.actor()), "amountYen", sent));
    }

    /** Undoes a {@code line} of this claim, once. */
    public Booking reverse(CaseNumber number, Submission sent, Caller by) {
        var line = sent.requiredNumber("line", 1, Long.MAX_VALUE);
        var reason = sent.requiredText("reason", 1, REASON);
        return known(number, sent, by, claim -> told(ledger.reverse(number, line, reason, by.actor()), "line", sent));
    }

    /** Gives free what is still reserved. */
    public Booking release(CaseNumber number, Submission sent, Caller by) {
        var reason = sent.text("reason", REASON).orElseGet(() -> ClaimVoice.WORDS.say("insurance.released.reason"));
        return known(number, sent, by, claim -> told(ledger.release(number, reason, by.actor()), "reason", sent));
    }

    /**
     * Books the difference of {@code differenceYen}, as it was seen, between the interest that was booked with late
     * payments and what they bear as the days are counted now; by another person than who recorded the consent, and
     * also after the claim was closed.
     */
    public Booking correctInterest(CaseNumber number, Submission sent, Caller by) {
        var seen = new Yen(sent.requiredNumber("differenceYen", -Loss.MOST.value(), Loss.MOST.value()));
        var reason = sent.requiredText("reason", 1, REASON);
        return known(number, sent, by, claim -> {
            var recount = disbursement.interest(claim).filter(InterestRecount::differs);
            if (recount.isEmpty()) {
                return new Conflict("insurance.problem.interestAgrees");
            }
            if (consents.recordedBy(number, by)) {
                return new Forbidden("insurance.barred.interest");
            }
            if (!recount.get().difference().equals(seen)) {
                sent.refuse(
                        "differenceYen", "changed", ClaimVoice.yen(recount.get().difference()));
                return new Invalid();
            }
            disbursement.correct(claim, recount.get(), reason, by);
            return new Done(Optional.empty());
        });
    }

    private static Booking told(Movement movement, String field, Submission sent) {
        if (movement instanceof Booked booked) {
            return new Done(Optional.of(booked.line()));
        }
        Refusals.note(movement, field, sent);
        return new Invalid();
    }

    /** Only while the claim is open. */
    private Booking open(CaseNumber number, Submission sent, Caller by, Function<Claim, Booking> work) {
        return known(
                number,
                sent,
                by,
                claim -> cases.known(number).state() == CaseState.CLOSED
                        ? new Conflict("insurance.problem.closed")
                        : work.apply(claim));
    }

    private Booking known(CaseNumber number, Submission sent, Caller by, Function<Claim, Booking> work) {
        if (claims.with(number).isEmpty() || cases.visible(number, by).isEmpty()) {
            return new Unknown();
        }
        var claim = claims.locked(number);
        if (!sent.errors().isEmpty()) {
            return new Invalid();
        }
        return work.apply(claim);
    }
}
