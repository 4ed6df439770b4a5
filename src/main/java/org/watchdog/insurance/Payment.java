package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/**
 * What is paid at once on a loss.
 *
 * @param deductible what is taken of the policy's deductible with it: all of it with the first payment for liability
 */
public record Payment(Yen amount, Yen deductible) {

    /** @throws IllegalArgumentException if one of them is negative */
    public Payment {
        if (amount.isNegative() || deductible.isNegative()) {
            throw new IllegalArgumentException("a payment is not negative");
        }
    }
}
