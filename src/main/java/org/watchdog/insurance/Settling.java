package org.watchdog.insurance;

import java.util.ArrayList;
import java.util.List;
import org.watchdog.insurance.Payable.Covered;
import org.watchdog.insurance.Payable.NoCover;
import org.watchdog.insurance.Payable.NotCovered;
import org.watchdog.insurance.Payable.Step;
import org.watchdog.insurance.Payable.Step.Kind;
import org.watchdog.kernel.Yen;

/**
 * Splits the loss of a claim between holder and insurer by the terms of the policy: damages and defence less the
 * deductible, within the limit per claim; expenses less theirs, by their ratio, within their limits, inside the limit
 * of all expenses or beside it, on top; both together within what is left of the period (R-INS-03, -05). The calculator
 * and the claim run this one code.
 */
public final class Settling {

    private static final long HUNDREDTHS = 100;

    private final Terms terms;
    private final List<Step> steps = new ArrayList<>();

    private Settling(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param sales of the year before the loss
     * @param left of the period for this claim: what is free, what is reserved for it and what it was paid already
     * @throws IllegalArgumentException if {@code left} is negative
     */
    public static Payable of(Terms terms, Yen sales, Loss loss, Yen left) {
        if (left.isNegative()) {
            throw new IllegalArgumentException("never less than nothing is left of a period");
        }
        return new Settling(terms).settle(sales, loss, left);
    }

    private Payable settle(Yen sales, Loss loss, Yen left) {
        if (!terms.coversSales(sales)) {
            note(
                    Kind.SALES,
                    Yen.ZERO,
                    Yen.ZERO,
                    terms.salesBound().orElse(Yen.ZERO).value());
            return new NotCovered(NoCover.SALES, steps);
        }
        var gross = gross(loss);
        var liability = liability(loss, gross);
        var expenses = expenses(loss);
        var together = liability.plus(expenses);
        if (loss.hasExpenses()) {
            note(Kind.TOGETHER, expenses, together, 0);
        }
        var paid = together.atMost(left);
        note(Kind.PERIOD_LEFT, paid.minus(together), paid, left.value());
        var deductible = liability.isZero() ? gross.atMost(terms.deductible()) : terms.deductible();
        return new Covered(paid, liability, expenses, deductible, left.minus(paid), steps);
    }

    private Yen gross(Loss loss) {
        note(Kind.DAMAGES, loss.damages(), loss.damages(), 0);
        var both = loss.damages().plus(loss.defence());
        note(Kind.DEFENCE, loss.defence(), both, 0);
        return both;
    }

    private Yen liability(Loss loss, Yen gross) {
        if (terms.deductibleBeforeLimit()) {
            return limited(lessDeductible(gross), loss);
        }
        return lessDeductible(limited(gross, loss));
    }

    private Yen lessDeductible(Yen amount) {
        var less = amount.minus(terms.deductible()).notBelowZero();
        note(Kind.DEDUCTIBLE, less.minus(amount), less, terms.deductible().value());
        return less;
    }

    /** Where the defence stands outside, it is added to whatever the limit leaves of the damages. */
    private Yen limited(Yen amount, Loss loss) {
        var free = terms.defenceInsideLimit() ? Yen.ZERO : loss.defence().atMost(amount);
        var within = amount.minus(free).atMost(terms.perClaimLimit()).plus(free);
        note(
                Kind.PER_CLAIM_LIMIT,
                within.minus(amount),
                within,
                terms.perClaimLimit().value());
        return within;
    }

    /** Counted in hundredths of a yen until the end, so that fractions are dropped once. */
    private Yen expenses(Loss loss) {
        if (!loss.hasExpenses()) {
            return Yen.ZERO;
        }
        var borne = terms.expenseDeductible();
        long inside = 0;
        long beside = 0;
        for (var kind : ExpenseItem.Kind.values()) {
            var spent = loss.expenses().getOrDefault(kind, Yen.ZERO);
            if (!spent.isZero()) {
                note(Kind.EXPENSES, spent, spent, 0);
                var less = spent.minus(spent.atMost(borne));
                borne = borne.minus(spent.minus(less));
                var item = terms.expenseItem(kind);
                var part = hundredths(item, lessDeductible(spent, less));
                inside += item.isInside() ? part : 0;
                beside += item.isInside() ? 0 : part;
            }
        }
        return together(inside, beside);
    }

    /** R-INS-05: fractions of a yen are dropped. */
    private Yen together(long inside, long beside) {
        var limit = terms.expenseLimit();
        var within = Math.min(inside, Math.multiplyExact(limit.value(), HUNDREDTHS));
        var limited = new Yen(within / HUNDREDTHS);
        note(Kind.EXPENSE_LIMIT, limited.minus(new Yen(inside / HUNDREDTHS)), limited, limit.value());
        if (beside == 0) {
            return limited;
        }
        var all = new Yen((within + beside) / HUNDREDTHS);
        note(
                Kind.EXPENSES_BESIDE,
                all.minus(limited),
                all,
                terms.expensesBeside().value());
        return all;
    }

    private Yen lessDeductible(Yen spent, Yen less) {
        if (!terms.expenseDeductible().isZero()) {
            note(
                    Kind.EXPENSE_DEDUCTIBLE,
                    less.minus(spent),
                    less,
                    terms.expenseDeductible().value());
        }
        return less;
    }

    /** A kind of expenses that is not bound tighter than all of them is left to the limit of all. */
    private long hundredths(ExpenseItem item, Yen less) {
        var part = Math.multiplyExact(less.value(), (long) item.ratioPercent());
        var rounded = new Yen(part / HUNDREDTHS);
        note(Kind.EXPENSE_RATIO, rounded.minus(less), rounded, item.ratioPercent());
        if (item.isInside() && !terms.expenseLimit().isMoreThan(item.limit())) {
            return part;
        }
        var within = Math.min(part, Math.multiplyExact(item.limit().value(), HUNDREDTHS));
        var limited = new Yen(within / HUNDREDTHS);
        note(
                Kind.EXPENSE_ITEM_LIMIT,
                limited.minus(rounded),
                limited,
                item.limit().value());
        return within;
    }

    private void note(Kind kind, Yen change, Yen soFar, long bound) {
        steps.add(new Step(kind, change, soFar, bound));
    }
}
