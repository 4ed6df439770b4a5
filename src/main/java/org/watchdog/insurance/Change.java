package org.watchdog.insurance;

import java.util.Optional;
import java.util.OptionalLong;
import org.watchdog.insurance.Line.Kind;
import org.watchdog.insurance.Movement.Limit;
import org.watchdog.insurance.Movement.NotPossible;
import org.watchdog.insurance.Movement.Why;
import org.watchdog.insurance.Movement.WouldPass;
import org.watchdog.kernel.Yen;

/** By how much a movement changes a loss, and whether the loss by itself allows it. Arithmetic alone: no database. */
record Change(Kind kind, Yen paid, Yen reserved, Yen deductible, OptionalLong reverses) {

    private static Change of(Kind kind, Yen paid, Yen reserved) {
        return new Change(kind, paid, reserved, Yen.ZERO, OptionalLong.empty());
    }

    /** To a reserve of that amount, whatever it was. */
    static Change reserve(Account account, Yen amount) {
        return of(Kind.RESERVE, Yen.ZERO, amount.minus(account.reserved()));
    }

    /** From the reserve. */
    static Change payment(Payment payment) {
        return new Change(
                Kind.PAYMENT, payment.amount(), payment.amount().negated(), payment.deductible(), OptionalLong.empty());
    }

    static Change recovery(Yen amount) {
        return of(Kind.RECOVERY, amount.negated(), Yen.ZERO);
    }

    static Change release(Account account) {
        return of(Kind.RELEASE, Yen.ZERO, account.reserved().negated());
    }

    static Change reversal(Line line) {
        return new Change(
                Kind.REVERSAL,
                line.paidChange().negated(),
                line.reservedChange().negated(),
                line.deductibleChange().negated(),
                OptionalLong.of(line.n()));
    }

    /** What it takes of the period; negative where it gives back. */
    Yen taken() {
        return paid.plus(reserved);
    }

    /** Why the loss does not allow it; whether the period does is asked of its one row. */
    Optional<Movement> refusal(Account account) {
        var paidThen = account.paid().plus(paid);
        var reservedThen = account.reserved().plus(reserved);
        var deductedThen = account.deductible().plus(deductible);
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
        if (!taken().isNegative() && paidThen.plus(reservedThen).isMoreThan(account.most())) {
            return Optional.of(new WouldPass(
                    Limit.CLAIM, account.most().minus(account.paid()).minus(account.reserved())));
        }
        return kind == Kind.PAYMENT && !account.isFreeOfDeductible(paidThen, deductedThen)
                ? Optional.of(new NotPossible(Why.DEDUCTIBLE_NOT_TAKEN))
                : Optional.empty();
    }
}
