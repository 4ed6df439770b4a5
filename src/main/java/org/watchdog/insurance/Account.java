package org.watchdog.insurance;

import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

/**
 * How one loss stands in the ledger: that of a claim, or of several claims from one cause, which are one (R-INS-06).
 *
 * @param number of its first claim
 * @param most that may be paid and reserved for it together
 * @param paid net of what was recovered
 * @param deductible of the policy's, what was taken so far: once, or not at all
 * @param free what is left of the period beside it
 * @param moves how often it was moved: whoever read it moves it only if nobody else has since
 */
public record Account(
        CaseNumber number,
        long policy,
        Yen most,
        Yen paid,
        Yen reserved,
        Yen deductible,
        Terms terms,
        Yen free,
        long moves) {

    /** What {@link Settling} may spend on the whole loss: what is free, reserved for it, or paid to it already. */
    public Yen left() {
        return free.plus(reserved).plus(paid);
    }

    /** What this calculation of the whole loss leaves to pay now; of nothing where all of it was paid. */
    public Payment due(Payable.Covered payable) {
        var amount = payable.amount().minus(paid).notBelowZero();
        var takesDeductible = !payable.liability().isZero() && deductible.isZero();
        return new Payment(amount, takesDeductible ? terms.deductible() : Yen.ZERO);
    }

    /** Whether so much may be paid to it in all before the deductible was taken: expenses alone have none of it. */
    boolean isFreeOfDeductible(Yen paidInAll, Yen deducted) {
        return deducted.equals(terms.deductible()) || !paidInAll.isMoreThan(terms.expenseLimit());
    }
}
