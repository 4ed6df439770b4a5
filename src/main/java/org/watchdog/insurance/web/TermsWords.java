package org.watchdog.insurance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchdog.insurance.Money;
import org.watchdog.insurance.Offer;
import org.watchdog.insurance.Terms;
import org.watchdog.platform.api.Words;

/** Terms as a reader sees them: each by its name, in the order of the form. */
final class TermsWords {

    private final Words words;
    private final Money money;

    TermsWords(Words words) {
        this.words = words;
        this.money = new Money(words);
    }

    /** One term of two periods; {@code changes} where they differ. */
    public record Compared(String name, String now, String then) {

        public boolean changes() {
            return !now.equals(then);
        }
    }

    Map<String, String> of(Offer offer) {
        var terms = offer.terms();
        var told = new LinkedHashMap<String, String>();
        told.put(say("insurer"), offer.insurer());
        told.put(say("terms.perClaim"), money.yen(terms.perClaimLimit()));
        told.put(say("terms.periodLimit"), money.yen(terms.periodLimit()));
        told.put(say("terms.deductible"), money.yen(terms.deductible()));
        told.put(
                say("terms.sales"),
                terms.salesBound()
                        .map(bound -> say("terms.sales.below", money.yen(bound)))
                        .orElseGet(() -> say("terms.sales.any")));
        told.put(
                say("terms.order"),
                say(terms.deductibleBeforeLimit() ? "terms.order.deductible" : "terms.order.limit"));
        told.put(
                say("terms.defence"),
                say(terms.defenceInsideLimit() ? "terms.defence.inside" : "terms.defence.outside"));
        told.put(say("terms.series"), say("series." + terms.seriesClause()));
        told.put(say("terms.expenses"), expenses(terms));
        terms.expenseItems()
                .forEach(item -> told.put(
                        say("expense." + item.kind()),
                        say(
                                item.isInside() ? "terms.item" : "terms.item.beside",
                                item.ratioPercent(),
                                money.yen(item.limit()))));
        return told;
    }

    private String expenses(Terms terms) {
        if (terms.expenseItems().isEmpty()) {
            return say("terms.expenses.none");
        }
        var deductible = money.yen(terms.expenseDeductible());
        return terms.expenseLimit().isZero()
                ? say("terms.expenses.beside", deductible)
                : say("terms.expenses.upTo", money.yen(terms.expenseLimit()), deductible);
    }

    /** Both side by side; a kind of expenses that only one of them pays is not paid by the other. */
    List<Compared> compared(Offer now, Offer then) {
        var before = of(now);
        var after = of(then);
        var names = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        var none = say("terms.expenses.none");
        return names.stream()
                .map(name -> new Compared(name, before.getOrDefault(name, none), after.getOrDefault(name, none)))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return words.say("insurance." + key, arguments);
    }
}
