package org.watchdog.insurance;

import org.watchdog.insurance.Payable.Step;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;

/** A calculation in plain sentences. */
public final class PayableWords {

    private final Words words;
    private final Money money;

    public PayableWords(Words words) {
        this.words = words;
        this.money = new Money(words);
    }

    /** {@code 自己負担額}. */
    public String name(Step step) {
        return words.say("insurance.step." + step.kind());
    }

    /** {@code 1回の請求につき100,000円を引きます}. */
    public String because(Step step) {
        var bound = step.kind() == Step.Kind.EXPENSE_RATIO
                ? String.valueOf(step.bound())
                : money.yen(new Yen(step.bound()));
        return words.say("insurance.because." + step.kind(), bound);
    }

    public String yen(Yen amount) {
        return money.yen(amount);
    }

    public String change(Yen amount) {
        return money.change(amount);
    }

    /** Why nothing is covered. */
    public String reason(Payable.NoCover reason) {
        return words.say("insurance.noCover." + reason);
    }
}
