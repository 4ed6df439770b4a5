package org.watchdog.insurance;

import java.util.Optional;
import java.util.OptionalLong;
import org.watchdog.insurance.Line.Kind;
import org.watchdog.insurance.Movement.Limit;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.Why;
import org.watchdog.insurance.Movement.WouldPass;
import org.watchdog.kernel.Yen;

/**
 * What a movement wants of a loss, and why the loss by itself does not allow it. Arithmetic alone: what the rows of the
 * ledger refuse is decided by them, in the same way, and explained here.
 *
 * @param reserved by how much the reserve changes; nothing where {@code reservedTo} tells it
 * @param reservedTo what the reserve shall be, whatever it is
 */
record Change(Kind kind, Yen paid, Yen reserved, Optional<Yen> reservedTo, Yen deductible, OptionalLong reverses) {

    /** To a reserve of that amount, whatever it was. */
    static Change reserve(Yen amount) {
        return reserveTo(Kind.RESERVE, amount);
    }

    /** From the reserve. */
    static Change payment(Payment payment) {
        return by(
                Kind.PAYMENT, payment.amount(), payment.amount().negated(), payment.deductible(), OptionalLong.empty());
    }

    static Change recovery(Yen amount) {
        return by(Kind.RECOVERY, amount.negated(), Yen.ZERO, Yen.ZERO, OptionalLong.empty());
    }

    static Change release() {
        return reserveTo(Kind.RELEASE, Yen.ZERO);
    }

    static Change reversal(Line line) {
        return by(
                Kind.REVERSAL,
                line.paidChange().negated(),
                line.reservedChange().negated(),
                line.deductibleChange().negated(),
                OptionalLong.of(line.n()));
    }

    private static Change reserveTo(Kind kind, Yen amount) {
        return new Change(kind, Yen.ZERO, Yen.ZERO, Optional.of(amount), Yen.ZERO, OptionalLong.empty());
    }

    private static Change by(Kind kind, Yen paid, Yen reserved, Yen deductible, OptionalLong reverses) {
        return new Change(kind, paid, reserved, Optional.empty(), deductible, reverses);
    }

    /** What it takes of the period as the loss stands; negative where it gives back. */
    Yen taken(Account account) {
        return paid.plus(reservedThen(account)).minus(account.reserved());
    }

    private Yen reservedThen(Account account) {
        return reservedTo.orElseGet(() -> account.reserved().plus(reserved));
    }

    /** Why the loss does not allow it; whether the period does is asked of its one row. */
    Optional<Movement> refusal(Account account) {
        var paidThen = account.paid().plus(paid);
        var reservedThen = reservedThen(account);
        var deductedThen = account.deductible().plus(deductible);
        if (kind == Kind.RELEASE && account.reserved().isZero()) {
            return Optional.of(new NotPossible(Why.NO_AMOUNT));
        }
        if (reservedThen.isNegative()) {
            return Optional.of(new WouldPass(Limit.RESERVE, account.reserved()));
        }
        if (paidThen.isNegative()) {
            return Optional.of(new WouldPass(Limit.PAID, account.paid()));
        }
        if (deductedThen.isMoreThan(account.policyDeductible())) {
            return Optional.of(
                    new WouldPass(Limit.DEDUCTIBLE, account.policyDeductible().minus(account.deductible())));
        }
        if (paidThen.plus(reservedThen).isMoreThan(account.most())) {
            return Optional.of(new WouldPass(
                    Limit.CLAIM, account.most().minus(account.paid()).minus(account.reserved())));
        }
        return account.isFreeOfDeductible(paidThen, deductedThen)
                ? Optional.empty()
                : Optional.of(new NotPossible(
                        deductible.isNegative() ? Why.DEDUCTIBLE_STILL_NEEDED : Why.DEDUCTIBLE_NOT_TAKEN));
    }
}
