package org.watchdog.insurance.web;

import org.watchdog.insurance.Balance;

/**
 * How much of a period is paid and reserved, as a bar that is 1,000 wide.
 *
 * @param paid width of what was paid; {@code held} of what is reserved
 */
public record Bar(Balance balance, long paid, long held) {

    private static final long WIDTH = 1_000;

    static Bar of(Balance balance) {
        var limit = Math.max(1, balance.limit().value());
        var paid = balance.paid().value() * WIDTH / limit;
        var both = balance.paid().plus(balance.reserved()).value() * WIDTH / limit;
        return new Bar(balance, paid, both - paid);
    }
}
