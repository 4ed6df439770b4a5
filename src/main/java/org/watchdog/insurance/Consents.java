package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.insurance.Claim.Consent;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** What the insurer says to a settlement before it is made: nothing is settled without it (R-INS-02). */
@Service
@Transactional
public class Consents {

    private static final int REFERENCE = 100;

    private final Cases cases;
    private final Claims claims;
    private final Clocks clocks;
    private final ClaimVoice voice;

    @Inject
    Consents(Cases cases, Claims claims, Clocks clocks, ClaimVoice voice) {
        this.cases = cases;
        this.claims = claims;
        this.clocks = clocks;
        this.voice = voice;
    }

    /**
     * What was said, as it was read.
     *
     * @param on the day of the answer
     * @param damages, defence, expenses of the loss as it is settled, where they differ from what was noticed
     */
    public record Said(
            Consent word,
            LocalDate on,
            Optional<String> reference,
            Optional<Yen> damages,
            Optional<Yen> defence,
            Optional<Yen> expenses) {

        Cost over(Cost noticed) {
            return new Cost(
                    damages.orElse(noticed.damages()),
                    defence.orElse(noticed.defence()),
                    expenses.orElse(noticed.expenses()));
        }
    }

    /**
     * Reads {@code on}, {@code reference} and the amounts of the settlement; what is wrong is noted in {@code sent}.
     */
    public Said read(Consent word, Submission sent) {
        var on = sent.date("on").orElseGet(clocks::today);
        if (on.isAfter(clocks.today())) {
            sent.refuse("on", "inFuture");
        }
        return new Said(
                word,
                on,
                sent.text("reference", REFERENCE),
                amount(sent, "damagesYen"),
                amount(sent, "defenceYen"),
                amount(sent, "expensesYen"));
    }

    /** Keeps it; if something in {@code sent} is wrong, or the day lies before the claim, nothing is changed. */
    public void record(CaseNumber number, Said said, Submission sent, Caller by) {
        var claim = claims.locked(number);
        if (said.on().isBefore(claim.claimedOn())) {
            sent.refuse("on", "beforeClaim");
        }
        if (!sent.errors().isEmpty()) {
            return;
        }
        var in = cases.known(number);
        claim.costs(said.over(claim.cost()));
        claim.answered(
                said.word(),
                said.on(),
                said.reference().map(text -> claims.sealReference(in, text)).orElse(null),
                by.id());
        voice.record(
                number, by.actor(), "insurance.consent", Map.of("given", String.valueOf(said.word() == Consent.GIVEN)));
    }

    private static Optional<Yen> amount(Submission sent, String name) {
        return sent.number(name, 0, Loss.MOST.value()).map(Yen::new);
    }

    /** Who recorded the consent must not approve the payment that follows from it. */
    public boolean recordedBy(CaseNumber number, Caller caller) {
        return claims.known(number).consentBy().filter(caller.id()::equals).isPresent();
    }
}
