package org.watchdog.insurance;

import java.util.List;
import org.watchdog.kernel.Yen;

/** What is paid of one loss, and why, step by step (R-INS-01, -03, -05). */
public sealed interface Payable {

    /** In the order in which they were taken. */
    List<Step> steps();

    /** The insurer pays nothing, whatever is left of the limits. */
    record NotCovered(NoCover reason, List<Step> steps) implements Payable {

        public NotCovered {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The loss is covered; what is paid may still be nothing, below the deductible or where the limit is exhausted.
     *
     * @param amount what is paid of it, with what was paid of it before
     * @param deductible what was taken of the policy's deductible: all of it where anything is paid for liability
     * @param left what remains of the period after it
     */
    record Covered(Yen amount, Yen liability, Yen expenses, Yen deductible, Yen left, List<Step> steps)
            implements Payable {

        public Covered {
            steps = List.copyOf(steps);
        }
    }

    /** Why a loss is not covered by its figures alone. */
    enum NoCover {
        /** Sales of the previous year were at or above the bound of the policy (R-INS-01). */
        SALES
    }

    /**
     * One step of the calculation.
     *
     * @param change what it added, or took away (negative)
     * @param soFar what stands after it; of damages and defence, of the expenses, or of both, as the kind says
     * @param bound the limit, the deductible, or the percents that it speaks of
     */
    record Step(Kind kind, Yen change, Yen soFar, long bound) {

        /** The words of each stand under {@code insurance.step}. */
        public enum Kind {
            SALES,
            DAMAGES,
            DEFENCE,
            DEDUCTIBLE,
            PER_CLAIM_LIMIT,
            EXPENSES,
            EXPENSE_DEDUCTIBLE,
            EXPENSE_RATIO,
            EXPENSE_ITEM_LIMIT,
            EXPENSE_LIMIT,
            EXPENSES_BESIDE,
            TOGETHER,
            PERIOD_LEFT
        }
    }
}
