package org.watchdog.insurance;

import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

/**
 * How one loss stands in the ledger: that of a claim, or of several claims from one cause, which are one (R-INS-06).
 *
 * @param number of its first claim
 * @param most that may be paid and reserved for it together
 * @param paid net of what was recovered
 * @param deductible what was taken so far of the policy's: all of it once, or nothing
 * @param policyDeductible what the policy takes
 * @param expenseLimit what may be paid for expenses alone, and so without the deductible: inside their limit and beside
 *     it
 */
public record Account(
        CaseNumber number,
        long policy,
        Yen most,
        Yen paid,
        Yen reserved,
        Yen deductible,
        Yen policyDeductible,
        Yen expenseLimit) {

    /** What {@link Settling} may spend on the whole loss: what is free, reserved for it, or paid to it already. */
    Yen left(Balance period) {
        return period.left().plus(reserved).plus(paid);
    }

    /** What this calculation of the whole loss leaves to pay now; of nothing where all of it was paid. */
    public Payment due(Payable.Covered payable) {
        var amount = payable.amount().minus(paid).notBelowZero();
        var takesDeductible = !payable.liability().isZero() && deductible.isZero();
        return new Payment(amount, takesDeductible ? policyDeductible : Yen.ZERO);
    }

    /** Whether so much may be paid to it in all before the deductible was taken: expenses alone have none of it. */
    boolean isFreeOfDeductible(Yen paidInAll, Yen deducted) {
        return deducted.equals(policyDeductible) || !paidInAll.isMoreThan(expenseLimit);
    }
}
