package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** Reading a claim: what each caller may see of it, and the record that it was read. */
@Service
@Transactional
public class ClaimFile {

    private final Cases cases;
    private final Claims claims;
    private final Policies policies;
    private final Ledger ledger;
    private final Completeness completeness;
    private final Settlement settlement;
    private final Outbox outbox;
    private final Obstructions obstructions;
    private final PaymentClock clock;
    private final Event<CaseRead> reads;

    @Inject
    ClaimFile(
            Cases cases,
            Claims claims,
            Policies policies,
            Ledger ledger,
            Completeness completeness,
            Settlement settlement,
            Outbox outbox,
            Obstructions obstructions,
            PaymentClock clock,
            Event<CaseRead> reads) {
        this.cases = cases;
        this.claims = claims;
        this.policies = policies;
        this.ledger = ledger;
        this.completeness = completeness;
        this.settlement = settlement;
        this.outbox = outbox;
        this.obstructions = obstructions;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * A claim as somebody sees it. A holder is not told what is held in reserve, nor what passes between the body and
     * the insurer.
     *
     * @param account how its loss stands in the ledger; empty without cover
     * @param balance how the period stands
     * @param obstructions days that are not counted to the insurer's time, and those that were taken back
     * @param due the clock of the insurer's payment, once it runs
     * @param interest what its payments bear as the days are counted now; empty for a holder
     * @param stillDue what is to be paid by the calculation that stands
     */
    public record Sheet(
            Case file,
            Claim claim,
            Optional<String> description,
            Optional<String> consentReference,
            Optional<Policy> policy,
            Optional<Account> account,
            Optional<Balance> balance,
            List<Completeness.Line> documents,
            List<Extension> extensions,
            List<Obstruction> obstructions,
            Optional<Deadline> due,
            Optional<InterestRecount> interest,
            Payment stillDue,
            List<HandOver> handOvers,
            boolean isHolders) {

        public Sheet {
            documents = List.copyOf(documents);
            extensions = List.copyOf(extensions);
            obstructions = List.copyOf(obstructions);
            handOvers = List.copyOf(handOvers);
        }

        /** Whether all that was calculated is paid. */
        public boolean isPaid() {
            return claim.settledAs().filter(Claim.Settled.PAYABLE::equals).isPresent()
                    && stillDue.amount().isZero();
        }
    }

    /** The claim, as far as this caller may see it; empty if it is not there or not his to know of. */
    public Optional<Sheet> show(CaseNumber number, Caller by) {
        var found =
                cases.visible(number, by).flatMap(file -> claims.with(number).map(claim -> sheet(file, claim, by)));
        found.ifPresent(sheet -> reads.fire(new CaseRead(number, by.actor(), "insurance.claim")));
        return found;
    }

    /** The same of a case that was laid open already. */
    public Optional<Sheet> of(Case file, Caller by) {
        return claims.with(file.number()).map(claim -> sheet(file, claim, by));
    }

    private Sheet sheet(Case file, Claim claim, Caller by) {
        var number = file.number();
        var account = ledger.account(number);
        var isHolders = by.isAnyOf(Role.LICENSEE);
        return new Sheet(
                file,
                claim,
                claims.description(file, claim),
                isHolders ? Optional.empty() : claims.consentReference(file, claim),
                claim.policy().flatMap(policies::find),
                account,
                isHolders ? Optional.empty() : account.map(of -> ledger.balance(of.policy())),
                completeness.of(claim),
                completeness.extensions(claim),
                obstructions.of(number),
                clock.shown(number),
                isHolders || account.isEmpty() ? Optional.empty() : clock.interest(claim),
                settlement.due(claim),
                isHolders ? List.of() : outbox.of(number),
                isHolders);
    }
}
