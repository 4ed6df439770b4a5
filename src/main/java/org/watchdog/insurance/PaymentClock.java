package org.watchdog.insurance;

import static java.util.Comparator.comparingLong;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Deadline.State;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Words;

/**
 * The clock of the insurer's payment. It starts with the last document, and is started anew, from the same day, when an
 * extension or days of obstruction change its last day (R-INS-09, -10).
 */
@Dependent
class PaymentClock {

    private final Clocks clocks;
    private final OpenDays days;
    private final Extensions extensions;
    private final Obstructions obstructions;
    private final Settlement settlement;
    private final Ledger ledger;

    @Inject
    PaymentClock(
            Clocks clocks,
            OpenDays days,
            Extensions extensions,
            Obstructions obstructions,
            Settlement settlement,
            Ledger ledger) {
        this.clocks = clocks;
        this.days = days;
        this.extensions = extensions;
        this.obstructions = obstructions;
        this.settlement = settlement;
        this.ledger = ledger;
    }

    /** The one that was started last: it alone counts, whatever became of those before it. */
    Optional<Deadline> last(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.name().equals(InsuranceStage.PAYMENT))
                .max(comparingLong(Deadline::id));
    }

    /** The same while a payment is waited for, in time or late. */
    Optional<Deadline> waiting(CaseNumber number) {
        return last(number).filter(clock -> clock.state() != State.MET && clock.state() != State.DROPPED);
    }

    /** The last day, as it is counted with these days left out. */
    Explanation counted(Claim claim, Collection<Period> obstructed) {
        return PaymentTerm.of(days, claim.completeOn().orElseThrow(), extensions.days(claim.number()), obstructed);
    }

    /** Starts it with the last document. */
    LocalDate start(Claim claim) {
        var number = claim.number();
        return clocks.open(
                        number, InsuranceStage.PAYMENT, counted(claim, obstructions.periods(number)), Optional.empty())
                .dueOn();
    }

    /** Counts it anew by what is on record now; of a claim that was paid by its new last day it is met. */
    LocalDate restart(Claim claim) {
        clocks.cancel(claim.number(), InsuranceStage.PAYMENT);
        var due = start(claim);
        if (isPaidBy(claim, due)) {
            clocks.meet(claim.number(), InsuranceStage.PAYMENT);
        }
        return due;
    }

    private boolean isPaidBy(Claim claim, LocalDate due) {
        var paid = ledger.payments(claim.number());
        return !paid.isEmpty()
                && claim.settledAs().filter(Claim.Settled.PAYABLE::equals).isPresent()
                && settlement.due(claim).amount().isZero()
                && paid.stream()
                        .noneMatch(line ->
                                LocalDate.ofInstant(line.at(), Words.TOKYO).isAfter(due));
    }
}
