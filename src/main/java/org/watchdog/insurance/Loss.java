package org.watchdog.insurance;

import java.util.Map;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.kernel.Yen;

/**
 * What an accident cost the holder, all of one claim together and never a part of it.
 *
 * @param damages owed to others
 * @param defence lawyers and courts
 * @param expenses what else was spent, by kind
 */
public record Loss(Yen damages, Yen defence, Map<Kind, Yen> expenses) {

    /** More than any holder has; sums of it still fit. */
    public static final Yen MOST = new Yen(10_000_000_000_000L);

    /** @throws IllegalArgumentException if an amount is negative or above {@link #MOST} */
    public Loss {
        expenses = Map.copyOf(expenses);
        check(damages);
        check(defence);
        expenses.values().forEach(Loss::check);
    }

    /** The same where the expenses are not told apart. */
    public static Loss of(Yen damages, Yen defence, Yen expenses) {
        return new Loss(damages, defence, Map.of(Kind.OTHER, expenses));
    }

    boolean hasExpenses() {
        return expenses.values().stream().anyMatch(amount -> !amount.isZero());
    }

    private static void check(Yen amount) {
        if (amount.isNegative() || amount.isMoreThan(MOST)) {
            throw new IllegalArgumentException("a loss is 0 to " + MOST + " yen");
        }
    }
}
