package org.watchdog.insurance;

import java.time.Instant;
import java.util.OptionalLong;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;

/**
 * One movement of a period, as it was booked. It never changes; what was wrong is reversed by another one.
 *
 * @param n its place in the period, from 1 without a gap
 * @param account the first claim of the loss, {@code claim} itself mostly
 * @param paidChange what it added to what was paid, negative where it took away
 * @param after how the period stood after it
 * @param reverses the line that it undoes
 */
public record Line(
        long policy,
        long n,
        Kind kind,
        CaseNumber account,
        CaseNumber claim,
        Yen paidChange,
        Yen reservedChange,
        Yen deductibleChange,
        Balance after,
        OptionalLong reverses,
        Actor by,
        Instant at) {

    /** The words of each stand under {@code insurance.line}. */
    public enum Kind {
        RESERVE,
        PAYMENT,
        RECOVERY,
        REVERSAL,
        RELEASE
    }

    /** What it took of the period; negative where it gave back. */
    Yen taken() {
        return paidChange.plus(reservedChange);
    }

    /**
     * The amount as people speak of it: what was paid, recovered or given free again, and by how much a reserve was
     * raised (negative: lowered). A reversal has what it adds to what is paid, or else to the reserve.
     */
    public Yen amount() {
        return switch (kind) {
            case RESERVE -> reservedChange;
            case PAYMENT -> paidChange;
            case RECOVERY -> paidChange.negated();
            case RELEASE -> reservedChange.negated();
            case REVERSAL -> paidChange.isZero() ? reservedChange : paidChange;
        };
    }
}
