package org.watchdog.insurance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;

/**
 * What the late payments of a claim bear by the days as they are counted now, beside what was booked with them
 * (R-INS-09, -10). They differ where days of obstruction, an extension or the undoing of a payment came after it.
 * Interest is owed beside the insurance money: it is no movement of the ledger, and takes nothing of a limit.
 *
 * @param dueOn the insurer's last day, as it is counted now
 * @param booked with the payments, and by corrections since
 */
public record InterestRecount(LocalDate dueOn, Yen booked, List<Item> items) {

    public InterestRecount {
        items = List.copyOf(items);
    }

    /**
     * One payment.
     *
     * @param line of the ledger
     * @param daysLate after the last day, not negative
     */
    public record Item(long line, LocalDate paidOn, Yen paid, long daysLate, Yen interest) {}

    static InterestRecount of(LocalDate dueOn, Yen booked, Collection<Line> payments) {
        return new InterestRecount(
                dueOn, booked, payments.stream().map(line -> item(dueOn, line)).toList());
    }

    private static Item item(LocalDate dueOn, Line line) {
        var paidOn = LocalDate.ofInstant(line.at(), Words.TOKYO);
        return new Item(
                line.n(),
                paidOn,
                line.paidChange(),
                Math.max(0, ChronoUnit.DAYS.between(dueOn, paidOn)),
                LateInterest.of(line.paidChange(), dueOn, paidOn));
    }

    /** What all of them bear, as the days are counted now. */
    public Yen now() {
        return items.stream().map(Item::interest).reduce(Yen.ZERO, Yen::plus);
    }

    /** What the insurer still has to pay; negative: what it paid too much. */
    public Yen difference() {
        return now().minus(booked);
    }

    public boolean differs() {
        return !difference().isZero();
    }
}
