package org.watchdog.insurance;

import org.watchdog.kernel.Yen;

/** How a period stands: what was paid and what is reserved never pass its limit together. */
public record Balance(Yen limit, Yen paid, Yen reserved) {

    /** What is neither paid nor reserved. */
    public Yen left() {
        return limit.minus(paid).minus(reserved);
    }
}
