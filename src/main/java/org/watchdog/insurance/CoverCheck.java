package org.watchdog.insurance;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.insurance.Claim.Unpaid;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/** Whether a claim is covered, and what follows where it is not. */
@Service
@Transactional
public class CoverCheck {

    private final Claims claims;
    private final Covering covering;
    private final Ledger ledger;
    private final ClaimClosing closing;
    private final ClaimVoice voice;

    @Inject
    CoverCheck(Claims claims, Covering covering, Ledger ledger, ClaimClosing closing, ClaimVoice voice) {
        this.claims = claims;
        this.covering = covering;
        this.ledger = ledger;
        this.closing = closing;
        this.voice = voice;
    }

    /** Checks it over the holder as it stood on the day of the loss; a covered one gets its place in the ledger. */
    public boolean check(CaseNumber number) {
        var claim = claims.known(number);
        var cover = covering.check(new ClaimFacts(
                claim.licensee(),
                claim.occurredOn(),
                claim.claimedOn(),
                claim.event(),
                claim.exclusion(),
                claim.series()));
        claim.checked(cover);
        if (cover.isCovered()) {
            var policy = cover.policy().orElseThrow();
            ledger.open(
                    number,
                    policy,
                    claim.series().filter(first -> policy.terms().seriesClause()));
        }
        voice.record(
                number,
                Actor.SYSTEM,
                "insurance.coverChecked",
                Map.of("covered", String.valueOf(cover.isCovered()), "edition", cover.edition()));
        return cover.isCovered();
    }

    /** Closes the claim and tells the holder every reason. */
    public void refuse(CaseNumber number) {
        var reasons = claims.known(number).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> ClaimVoice.WORDS.say("insurance.reason." + condition.reason()))
                .collect(joining("\n"));
        closing.closeUnpaid(number, Unpaid.NOT_COVERED, Actor.SYSTEM);
        var told = voice.tell(number, Occasion.NOT_COVERED, Optional.empty(), reasons);
        voice.record(number, Actor.SYSTEM, "insurance.holderRefused", ClaimVoice.saying(told));
    }
}
