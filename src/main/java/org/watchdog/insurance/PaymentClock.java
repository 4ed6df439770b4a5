package org.watchdog.insurance;

import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Deadline.State;
import org.watchdog.casefile.Stops;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The clock of the insurer's payment. It starts with the last document, and is started anew, from the same day, when an
 * extension or days of obstruction change its last day (R-INS-09, -10).
 */
@Service
class PaymentClock {

    private final Cases cases;
    private final Clocks clocks;
    private final Stops stops;
    private final OpenDays days;
    private final Extensions extensions;
    private final Obstructions obstructions;
    private final Settlement settlement;
    private final Ledger ledger;

    @Inject
    PaymentClock(
            Cases cases,
            Clocks clocks,
            Stops stops,
            OpenDays days,
            Extensions extensions,
            Obstructions obstructions,
            Settlement settlement,
            Ledger ledger) {
        this.cases = cases;
        this.clocks = clocks;
        this.stops = stops;
        this.days = days;
        this.extensions = extensions;
        this.obstructions = obstructions;
        this.settlement = settlement;
        this.ledger = ledger;
    }

    /** In the order in which they were started: the last one alone counts, whatever became of those before it. */
    private List<Deadline> all(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.name().equals(InsuranceStage.PAYMENT))
                .sorted(comparingLong(Deadline::id))
                .toList();
    }

    private static Optional<Deadline> last(List<Deadline> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** As it stands; empty before the claim was complete, and where it was closed or opened again meanwhile. */
    Optional<Deadline> shown(CaseNumber number) {
        return last(all(number)).filter(clock -> clock.state() != State.DROPPED);
    }

    /** The same while a payment is waited for, in time or late. */
    Optional<Deadline> waiting(CaseNumber number) {
        return shown(number).filter(clock -> clock.state() != State.MET);
    }

    /** The day after which a payment of today is late; empty where nothing is waited for, or its clock is stopped. */
    Optional<LocalDate> lateAfter(CaseNumber number) {
        var all = all(number);
        return last(all)
                .filter(clock -> clock.state() == State.OPEN || clock.state() == State.MISSED)
                .filter(clock -> waitedUntil(all).equals(Instant.MAX))
                .map(Deadline::dueOn);
    }

    /** What its payments bear as the days are counted now; empty where nothing was paid, or its clock is stopped. */
    Optional<InterestRecount> interest(Claim claim) {
        var all = all(claim.number());
        var last = last(all).filter(clock -> clock.state() != State.STOPPED);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var until = waitedUntil(all);
        var paid = ledger.payments(claim.number()).stream()
                .filter(line -> !line.at().isAfter(until))
                .toList();
        return paid.isEmpty() && claim.interest().isZero()
                ? Optional.empty()
                : Optional.of(InterestRecount.of(last.get().dueOn(), claim.interest(), paid));
    }

    /** When all was paid, or the claim was closed: what is paid after that is not late. */
    private static Instant waitedUntil(List<Deadline> all) {
        var paid = all.stream().filter(clock -> clock.state() == State.MET);
        var closed = last(all).filter(clock -> clock.state() == State.DROPPED).stream();
        return Stream.concat(paid, closed)
                .flatMap(clock -> clock.endedAt().stream())
                .min(naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Whether a supervisor has stopped it: then nothing is counted before it goes on. */
    boolean isStopped(CaseNumber number) {
        return last(all(number)).filter(clock -> clock.state() == State.STOPPED).isPresent();
    }

    /** The last day, as it is counted without these days, nor those on which the clock was stopped. */
    Explanation counted(Claim claim, Collection<Period> obstructed) {
        var number = claim.number();
        var out = Stream.concat(obstructed.stream(), stopped(number)).toList();
        return PaymentTerm.of(days, claim.completeOn().orElseThrow(), extensions.days(number), out);
    }

    /** The day on which it goes on is counted again. */
    private Stream<Period> stopped(CaseNumber number) {
        var ids = all(number).stream().map(Deadline::id).toList();
        return stops.of(cases.known(number), false).stream()
                .filter(stop -> ids.contains(stop.deadline()))
                .flatMap(stop -> stop
                        .until()
                        .filter(stop.from()::isBefore)
                        .map(until -> new Period(stop.from(), until.minusDays(1)))
                        .stream());
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
