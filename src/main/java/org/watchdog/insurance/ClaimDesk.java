package org.watchdog.insurance;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Links;
import org.watchdog.casefile.Opening;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.register.Licensee;

/** Where notice of a loss is given: by the holder, by the insurance desk, or by staff from a case (R-INS-08). */
@Service
@Transactional
public class ClaimDesk {

    private static final String PROCESS = "insurance-claim";

    private final Cases cases;
    private final Claims claims;
    private final NoticeReading reading;
    private final Policies policies;
    private final Links links;
    private final Clocks clocks;
    private final Event<Object> news;

    @Inject
    ClaimDesk(
            Cases cases,
            Claims claims,
            NoticeReading reading,
            Policies policies,
            Links links,
            Clocks clocks,
            Event<Object> news) {
        this.cases = cases;
        this.claims = claims;
        this.reading = reading;
        this.policies = policies;
        this.links = links;
        this.clocks = clocks;
        this.news = news;
    }

    /** Opens a claim; its process starts, and checks the cover, in the same transaction. */
    public Noticed notice(Submission sent, Caller by) {
        var party = reading.party(sent, by);
        var notice = reading.read(sent, party, by);
        return sent.errors().isEmpty() ? open(party.orElseThrow(), notice, by) : new Noticed.Invalid();
    }

    private Noticed open(NoticeReading.Party party, Notice notice, Caller by) {
        var holder = party.holder();
        var similar = claims.similar(holder.id(), notice);
        var opening = new Opening(
                CaseKind.CLAIM, PROCESS, Optional.of(holder.id()), scheme(holder, notice), Optional.empty());
        var opened = cases.openAtOnce(opening, entered -> enter(entered, holder, notice, by));
        return new Noticed.Taken(opened.number(), similar);
    }

    private void enter(Case entered, Licensee holder, Notice notice, Caller by) {
        entered.showToHolder();
        var description = notice.description().map(text -> claims.sealDescription(entered, text));
        claims.add(new Claim(entered.number(), holder.id(), notice, description.orElse(null), by.actor()));
        news.fire(new Audited(entered.number(), by.actor(), "insurance.holderNoticed", Map.of()));
        notice.about().ifPresent(about -> link(entered.number(), about, by));
        notice.series().ifPresent(first -> links.join(entered.number(), first));
    }

    private void link(CaseNumber claim, CaseNumber about, Caller by) {
        links.join(claim, about);
        news.fire(new Audited(claim, by.actor(), "insurance.linked", Map.of("other", about.value())));
        news.fire(new Audited(about, by.actor(), "insurance.claimed", Map.of("other", claim.value())));
    }

    /** The mark whose insurance it is: that of the policy in force, or else the first that the holder has. */
    private Optional<Scheme> scheme(Licensee holder, Notice notice) {
        return policies.inForceOn(holder.id(), notice.claimedOn()).stream()
                .findFirst()
                .map(Policy::scheme)
                .or(() -> holder.schemes(clocks.today()).stream().findFirst());
    }
}
