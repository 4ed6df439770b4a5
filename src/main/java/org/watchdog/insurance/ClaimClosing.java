package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.calendar.CalendarKind;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.DeadlineRule.Roll;
import org.watchdog.calendar.DeadlineRule.Unit;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.insurance.Claim.Unpaid;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;

/** How a claim ends, and how it is opened again until the right to it lapses (R-INS-11). */
@Service
@Transactional
public class ClaimClosing {

    private static final int MONTHS = 36;

    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Clocks clocks;
    private final Processes processes;
    private final ClaimVoice voice;

    @Inject
    ClaimClosing(Cases cases, Claims claims, Ledger ledger, Clocks clocks, Processes processes, ClaimVoice voice) {
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.clocks = clocks;
        this.processes = processes;
        this.voice = voice;
    }

    /** Whether the claim could be opened again. */
    public enum Reopening {
        DONE,
        UNKNOWN,
        NOT_CLOSED,
        LAPSED
    }

    /** Notes against whom the insurer may take recourse in the business's place; what comes of it is a recovery. */
    public void noteSubrogation(CaseNumber number, String against, Caller by) {
        var noted = voice.note(number, against, by);
        voice.record(number, by.actor(), "insurance.subrogationNoted", ClaimVoice.saying(noted));
    }

    /** Closes a claim as it stands; what is left of its reserve is given free. */
    public void close(CaseNumber number, String reason, Caller by) {
        var claim = claims.locked(number);
        release(claim, reason, by.actor());
        var paid = ledger.account(number).filter(account -> !account.paid().isZero());
        if (paid.isPresent()) {
            end(number, ClosedAs.PAID, by.actor());
            return;
        }
        var why = claim.unpaidBecause().or(() -> claim.settledAs().flatMap(ClaimClosing::unpaid));
        closeUnpaid(number, why.orElse(Unpaid.NOTHING_PAID), by.actor());
        var told = voice.tell(number, Occasion.CLOSED, Optional.empty(), unpaidWords(number));
        voice.record(number, Actor.SYSTEM, "insurance.holderTold", ClaimVoice.saying(told));
    }

    private String unpaidWords(CaseNumber number) {
        return ClaimVoice.WORDS.say(
                "insurance.unpaid." + claims.known(number).unpaidBecause().orElseThrow());
    }

    private static Optional<Unpaid> unpaid(Claim.Settled as) {
        return switch (as) {
            case BELOW_DEDUCTIBLE -> Optional.of(Unpaid.BELOW_DEDUCTIBLE);
            case LIMIT_EXHAUSTED -> Optional.of(Unpaid.LIMIT_EXHAUSTED);
            case NOT_COVERED -> Optional.of(Unpaid.NOT_COVERED);
            case PAYABLE -> Optional.empty();
        };
    }

    /** Of one loss the reserve is given free with the last of its claims. */
    private void release(Claim claim, String reason, Actor by) {
        var isLast = claims.fromOneCause(claim).stream()
                .filter(other -> !other.number().equals(claim.number()))
                .allMatch(other -> cases.known(other.number()).state() == CaseState.CLOSED);
        var held = ledger.account(claim.number())
                .filter(account -> !account.reserved().isZero());
        if (isLast && held.isPresent()) {
            ledger.release(claim.number(), reason, by);
        }
    }

    void closeUnpaid(CaseNumber number, Unpaid because, Actor by) {
        claims.known(number).unpaid(because);
        end(number, ClosedAs.NOT_COVERED, by);
    }

    private void end(CaseNumber number, ClosedAs how, Actor by) {
        clocks.cancel(number, InsuranceStage.PAYMENT);
        if (cases.close(number, how)) {
            var rule = new DeadlineRule(MONTHS, Unit.MONTHS, false, Roll.NONE, CalendarKind.NATIONAL);
            clocks.open(number, InsuranceStage.PERIOD, rule, Optional.of("claimPeriodDue"));
            voice.record(number, by, "insurance.closed", Map.of("as", how.name()));
        }
    }

    /** Opens it again with a reason; its cover is checked once more. */
    public Reopening reopen(CaseNumber number, String reason, Caller by) {
        if (claims.with(number).isEmpty()) {
            return Reopening.UNKNOWN;
        }
        claims.locked(number);
        var found = cases.visible(number, by);
        if (found.isEmpty()) {
            return Reopening.UNKNOWN;
        }
        if (found.get().state() != CaseState.CLOSED) {
            return Reopening.NOT_CLOSED;
        }
        if (!processes.running(number)) {
            return Reopening.LAPSED;
        }
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "insurance.reopened", ClaimVoice.saying(noted));
        processes.tell(number, "claimReopened", Optional.empty());
        return Reopening.DONE;
    }

    /** The step behind it: the case is open again. */
    public void openAgain(CaseNumber number) {
        clocks.cancel(number, InsuranceStage.PERIOD);
        cases.reopen(number);
        claims.known(number).reopened();
    }
}
