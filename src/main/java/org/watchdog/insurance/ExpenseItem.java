package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/**
 * What a policy pays of one kind of expenses (R-INS-05).
 *
 * @param ratioPercent of the expenses, 0 to 100
 * @param limit of what is paid, not negative
 * @param isInside whether its limit lies inside the limit of all expenses (内枠, DEFAULT true), or beside it (外枠): then
 *     it is paid whatever else is paid for expenses
 */
public record ExpenseItem(Kind kind, int ratioPercent, Yen limit, boolean isInside) {

    public ExpenseItem {
        if (ratioPercent < 0 || ratioPercent > 100 || limit.isNegative()) {
            throw new IllegalArgumentException("an item is paid from 0 to 100 percent, up to a limit");
        }
    }

    /** Inside the limit of all expenses. */
    public ExpenseItem(Kind kind, int ratioPercent, Yen limit) {
        this(kind, ratioPercent, limit, true);
    }

    /** What the money was spent on after the accident. */
    public enum Kind {
        /** Finding out what happened. */
        INVESTIGATION,
        /** Letters to the persons, and a telephone for their questions. */
        NOTICE,
        /** Money or goods by way of apology. */
        APOLOGY,
        OTHER
    }
}
