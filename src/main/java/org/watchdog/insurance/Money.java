package org.watchdog.insurance;

import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;

/** Amounts as they are written for people: {@code 3,400,000円}. */
public final class Money {

    private final Words words;

    public Money(Words words) {
        this.words = words;
    }

    /** {@code 3,400,000円}, {@code −100,000円}. */
    public String yen(Yen amount) {
        return words.say("insurance.yen", digits(amount.value()));
    }

    /** The same with a sign before what is added, too, and in words where nothing changes. */
    public String change(Yen amount) {
        if (amount.isZero()) {
            return words.say("insurance.noChange");
        }
        return words.say("insurance.yen", (amount.isNegative() ? "" : "＋") + digits(amount.value()));
    }

    private String digits(long value) {
        return String.format(words.language().locale(), "%,d", value).replace('-', '−');
    }
}
