package org.watchdog.insurance.web;

import java.util.Locale;
import org.watchdog.insurance.Payable.Step.Kind;
import org.watchdog.platform.api.Words;

/** How amounts are written on pages: {@code 3,400,000}. */
final class Amounts {

    private Amounts() {}

    static String said(long yen) {
        return String.format(Locale.ROOT, "%,d", yen);
    }

    /** The bound of a step: an amount, or the percents of a ratio. */
    static String said(long bound, Kind kind, Words words) {
        return kind == Kind.EXPENSE_RATIO ? Long.toString(bound) : words.say("insurance.yen", said(bound));
    }
}
