package org.watchdog.insurance.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.insurance.ExpenseItem;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.insurance.Loss;
import org.watchdog.insurance.Payable;
import org.watchdog.insurance.Settling;
import org.watchdog.insurance.Terms;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Submission;

/** What is asked of the calculator, by JSON or by the form: one reading for both (contract, section 5). */
final class PayableQuestion {

    /** Where the words of its errors stand. */
    static final String WORDS = "insurance.error";

    /** Of sales, in yen. */
    static final long MOST_SALES = 1_000_000_000_000_000L;

    /** Of any other amount, in yen. */
    static final long MOST = 10_000_000_000_000L;

    /** The cover attached to the TRUSTe licence, where the question says nothing else (R-INS-01). */
    private static final long LIMIT = 10_000_000;

    private static final long DEDUCTIBLE = 100_000;
    private static final long SALES_BOUND = 10_000_000_000L;
    private static final long ALL_OF_IT = 100;

    /** Those that may be told apart from the other expenses. */
    static final List<Kind> KINDS = List.of(Kind.INVESTIGATION, Kind.NOTICE, Kind.APOLOGY);

    private PayableQuestion() {}

    /** What is paid; empty when {@code asked} now holds errors. */
    static Optional<Payable> answer(Submission asked) {
        var sales = new Yen(asked.requiredNumber("salesYen", 0, MOST_SALES));
        var loss = new Loss(
                new Yen(asked.requiredNumber("damagesYen", 0, MOST)), amount(asked, "defenceYen", 0), expenses(asked));
        var terms = terms(asked);
        var left = left(asked);
        return asked.errors().isEmpty() ? Optional.of(Settling.of(terms, sales, loss, left)) : Optional.empty();
    }

    /** {@code expensesYen} are of no kind by themselves; those of a kind are a part of the question by its name. */
    private static Map<Kind, Yen> expenses(Submission asked) {
        var spent = new EnumMap<Kind, Yen>(Kind.class);
        spent.put(Kind.OTHER, amount(asked, "expensesYen", 0));
        KINDS.forEach(kind -> spent.put(kind, amount(asked.part(kind.name()), "expensesYen", 0)));
        return spent;
    }

    /** Of the kinds that the question has a part of; what it leaves out is as for the others. */
    private static List<ExpenseItem> items(Submission asked, long ratio, Yen limit) {
        var items = new ArrayList<>(List.of(new ExpenseItem(Kind.OTHER, Math.toIntExact(ratio), limit)));
        for (var kind : KINDS) {
            var part = asked.part(kind.name());
            var own = part.number("ratioPercent", 0, ALL_OF_IT).orElse(ratio);
            var most = new Yen(part.number("limitYen", 0, MOST).orElse(limit.value()));
            items.add(new ExpenseItem(
                    kind, Math.toIntExact(own), most, part.flag("insideLimit").orElse(true)));
        }
        return items;
    }

    /** What remained of the period before it. */
    static Yen left(Submission asked) {
        return amount(asked, "aggregateRemainingYen", LIMIT);
    }

    private static Terms terms(Submission asked) {
        var ratio = asked.number("expenseRatioPercent", 0, ALL_OF_IT).orElse(ALL_OF_IT);
        var expenseLimit = amount(asked, "expenseLimitYen", 0);
        return new Terms(
                amount(asked, "perClaimLimitYen", LIMIT),
                new Yen(MOST),
                amount(asked, "deductibleYen", DEDUCTIBLE),
                Optional.of(new Yen(SALES_BOUND)),
                items(asked, ratio, expenseLimit),
                expenseLimit,
                amount(asked, "expenseDeductibleYen", 0),
                asked.flag("deductibleBeforeLimit").orElse(true),
                asked.flag("defenceInsideLimit").orElse(true),
                true);
    }

    private static Yen amount(Submission asked, String field, long otherwise) {
        return new Yen(asked.number(field, 0, MOST).orElse(otherwise));
    }
}
