package org.watchdog.insurance;

import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.Yen;

/**
 * What a policy pays in a period. They never change while the period lasts.
 *
 * @param perClaimLimit of damages and defence of one claim (R-INS-01)
 * @param periodLimit of everything that is paid in the period, whatever the claim
 * @param deductible borne by the holder, once for each claim
 * @param salesBound sales of the previous year from which on nothing is covered, if the policy asks for them
 * @param expenseItems the kinds of expenses that are paid; none if there are none
 * @param expenseLimit of all expenses of one claim that lie inside it, on top of the limit per claim; 0: none of them
 *     are paid
 * @param expenseDeductible borne by the holder of the expenses, once for each claim
 * @param deductibleBeforeLimit whether the deductible is taken from the loss, and not from what the limit leaves of it
 *     (DEFAULT true, R-INS-03)
 * @param defenceInsideLimit whether the limit per claim binds the cost of defence, too (DEFAULT true, R-INS-03)
 * @param seriesClause whether several claims from one cause are one claim, with one limit and one deductible (DEFAULT
 *     true, R-INS-06)
 */
public record Terms(
        Yen perClaimLimit,
        Yen periodLimit,
        Yen deductible,
        Optional<Yen> salesBound,
        List<ExpenseItem> expenseItems,
        Yen expenseLimit,
        Yen expenseDeductible,
        boolean deductibleBeforeLimit,
        boolean defenceInsideLimit,
        boolean seriesClause) {

    /** @throws IllegalArgumentException if an amount is negative, or a kind of expenses stands there twice */
    public Terms {
        expenseItems = List.copyOf(expenseItems);
        if (perClaimLimit.isNegative()
                || periodLimit.isNegative()
                || deductible.isNegative()
                || expenseLimit.isNegative()
                || expenseDeductible.isNegative()) {
            throw new IllegalArgumentException("no amount of a policy is negative");
        }
        if (expenseItems.stream().map(ExpenseItem::kind).distinct().count() < expenseItems.size()) {
            throw new IllegalArgumentException("a kind of expenses is an item once");
        }
    }

    /** The most that can be paid and reserved for one claim. */
    public Yen mostPerClaim() {
        return defenceInsideLimit ? perClaimLimit.plus(mostForExpenses()).atMost(periodLimit) : periodLimit;
    }

    /** The most that can be paid for the expenses of one claim: inside their limit, and beside it (R-INS-05). */
    Yen mostForExpenses() {
        return expenseLimit.plus(expensesBeside());
    }

    /** The limits of the kinds that lie beside the limit of all expenses, together. */
    Yen expensesBeside() {
        return expenseItems.stream()
                .filter(item -> !item.isInside())
                .map(ExpenseItem::limit)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /** What is paid of a kind of expenses; of one that is no item, nothing. */
    ExpenseItem expenseItem(ExpenseItem.Kind kind) {
        return expenseItems.stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElse(new ExpenseItem(kind, 0, Yen.ZERO));
    }

    /** Whether sales of that much are covered. */
    public boolean coversSales(Yen sales) {
        return salesBound.map(bound -> bound.isMoreThan(sales)).orElse(true);
    }
}
