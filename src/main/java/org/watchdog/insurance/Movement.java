package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/** What became of a movement in the ledger. Of what was not booked, nothing was changed. */
public sealed interface Movement {

    /** It stands in the ledger. */
    record Booked(Line line) implements Movement {}

    /**
     * It would have passed a limit (promise 3).
     *
     * @param left what that limit still leaves
     */
    record WouldPass(Limit limit, Yen left) implements Movement {}

    /** It makes no sense as things stand. */
    record NotPossible(Why why) implements Movement {}

    /** What may not be passed. {@link Refusals} has the words of each, field by field. */
    enum Limit {
        /** Paid and reserved together, of the period. */
        PERIOD,
        /** Paid and reserved together, of the loss. */
        CLAIM,
        /** A payment is made from what was reserved for it. */
        RESERVE,
        /** Nothing is recovered that was not paid. */
        PAID,
        /** The deductible is taken once. */
        DEDUCTIBLE
    }

    /** {@link Refusals} has the words of each, field by field. */
    enum Why {
        /** No policy stands behind this claim. */
        NO_ACCOUNT,
        /** Nothing is moved by nothing. */
        NO_AMOUNT,
        /** An amount of money is not negative. */
        NEGATIVE,
        /** The claim has no such line. */
        NO_SUCH_LINE,
        ALREADY_REVERSED,
        /** A reversal is not reversed; what was right is booked again. */
        REVERSAL_OF_REVERSAL,
        /** More than the expenses would be paid, and no deductible taken. */
        DEDUCTIBLE_NOT_TAKEN,
        /** A payment rests on the deductible that would be given back. */
        DEDUCTIBLE_STILL_NEEDED
    }
}
