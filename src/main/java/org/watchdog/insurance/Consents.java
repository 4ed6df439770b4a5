package org.watchdog.insurance;

import jakarta.enterprise.context.Dependent;
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
import org.watchdog.platform.api.Submission;

/** What the insurer says to a settlement before it is made: nothing is settled without it (R-INS-02). */
@Dependent
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
     * What was said.
     *
     * @param cost of the loss as it is settled, where it differs from what was noticed
     */
    record Said(Consent word, LocalDate on, Optional<String> reference, Cost cost) {}

    /**
     * Reads {@code on}, {@code reference} and the amounts of the settlement, and keeps them; what is wrong is noted in
     * {@code sent}, and nothing is changed.
     */
    public void record(CaseNumber number, Consent word, Submission sent, Caller by) {
        var claim = claims.locked(number);
        var said = read(claim, word, sent);
        if (!sent.errors().isEmpty()) {
            return;
        }
        var in = cases.known(number);
        claim.costs(said.cost());
        claim.answered(
                word,
                said.on(),
                said.reference().map(text -> claims.sealReference(in, text)).orElse(null),
                by.id());
        voice.record(number, by.actor(), "insurance.consent", Map.of("given", String.valueOf(word == Consent.GIVEN)));
    }

    private Said read(Claim claim, Consent word, Submission sent) {
        var on = sent.date("on").orElseGet(clocks::today);
        if (on.isAfter(clocks.today())) {
            sent.refuse("on", "inFuture");
        } else if (on.isBefore(claim.claimedOn())) {
            sent.refuse("on", "beforeClaim");
        }
        var noticed = claim.cost();
        return new Said(
                word,
                on,
                sent.text("reference", REFERENCE),
                new Cost(
                        amount(sent, "damagesYen", noticed.damages()),
                        amount(sent, "defenceYen", noticed.defence()),
                        amount(sent, "expensesYen", noticed.expenses())));
    }

    private static Yen amount(Submission sent, String name, Yen noticed) {
        return sent.number(name, 0, Loss.MOST.value()).map(Yen::new).orElse(noticed);
    }

    /** Who recorded the consent must not approve the payment that follows from it. */
    public boolean recordedBy(CaseNumber number, Caller caller) {
        return claims.known(number).consentBy().filter(caller.id()::equals).isPresent();
    }
}
