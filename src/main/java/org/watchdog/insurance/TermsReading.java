package org.watchdog.insurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Submission;

/**
 * Reads the terms of a period field by field, in the order of their form; everything that is wrong is noted in what was
 * sent. Each kind of expenses is a part of it by its name, with {@code ratioPercent} and {@code limitYen}, and
 * {@code insideLimit} where it does not lie inside the limit of all expenses; a kind with neither of the first two is
 * not paid.
 */
public final class TermsReading {

    private static final int INSURER = 100;
    private static final int ALL_OF_IT = 100;

    private TermsReading() {}

    /** The terms; empty when {@code sent} now holds errors. */
    public static Optional<Offer> of(Submission sent) {
        var insurer = sent.requiredText("insurer", 1, INSURER);
        var perClaim = required(sent, "perClaimLimitYen", 1);
        var period = required(sent, "periodLimitYen", 1);
        if (perClaim.isMoreThan(period) && sent.has("periodLimitYen")) {
            sent.refuse("perClaimLimitYen", "abovePeriod");
        }
        var deductible = required(sent, "deductibleYen", 0);
        if (deductible.isMoreThan(perClaim) && sent.has("perClaimLimitYen")) {
            sent.refuse("deductibleYen", "aboveLimit");
        }
        var salesBound = sent.number("salesBoundYen", 1, Loss.MOST.value()).map(Yen::new);
        var deductibleFirst = sent.requiredFlag("deductibleBeforeLimit");
        var defenceInside = sent.requiredFlag("defenceInsideLimit");
        var series = sent.requiredFlag("seriesClause");
        var expenseLimit = required(sent, "expenseLimitYen", 0);
        var expenseDeductible = required(sent, "expenseDeductibleYen", 0);
        var items = items(sent, expenseLimit);
        if (!sent.errors().isEmpty()) {
            return Optional.empty();
        }
        if (items.stream().noneMatch(ExpenseItem::isInside) && !expenseLimit.isZero()) {
            sent.refuse("expenseLimitYen", "noItems");
            return Optional.empty();
        }
        return Optional.of(new Offer(
                insurer,
                new Terms(
                        perClaim,
                        period,
                        deductible,
                        salesBound,
                        items,
                        expenseLimit,
                        expenseDeductible,
                        deductibleFirst,
                        defenceInside,
                        series)));
    }

    private static List<ExpenseItem> items(Submission sent, Yen expenseLimit) {
        var items = new ArrayList<ExpenseItem>();
        for (var kind : Kind.values()) {
            var typed = sent.part(kind.name());
            if (typed.has("ratioPercent") || typed.has("limitYen")) {
                var ratio = typed.requiredNumber("ratioPercent", 1, ALL_OF_IT);
                var limit = required(typed, "limitYen", 1);
                var inside = typed.flag("insideLimit").orElse(true);
                if (inside && limit.isMoreThan(expenseLimit) && sent.has("expenseLimitYen")) { // R-INS-05
                    typed.refuse("limitYen", "aboveExpenses");
                }
                if (typed.errors().isEmpty()) {
                    items.add(new ExpenseItem(kind, Math.toIntExact(ratio), limit, inside));
                }
            }
        }
        return items;
    }

    private static Yen required(Submission sent, String field, long least) {
        return new Yen(sent.requiredNumber(field, least, Loss.MOST.value()));
    }
}
