package org.watchdog.insurance;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** Reads a notice of loss; everything that is wrong with it is noted in what was sent. */
@Service
class NoticeReading {

    private static final int NUMBER = 64;
    private static final int LONG = 10_000;

    private final Cases cases;
    private final Claims claims;
    private final Licensees licensees;
    private final Recusals recusals;
    private final Clocks clocks;

    @Inject
    NoticeReading(Cases cases, Claims claims, Licensees licensees, Recusals recusals, Clocks clocks) {
        this.recusals = recusals;
        this.cases = cases;
        this.claims = claims;
        this.licensees = licensees;
        this.clocks = clocks;
    }

    /** Whose loss it is, and the case that it comes from. */
    record Party(Licensee holder, Optional<Case> about) {}

    /** A holder gives notice of its own loss, with or without a case; staff by a case, or by {@code licenseeId}. */
    Optional<Party> party(Submission sent, Caller by) {
        var named = sent.text("caseNumber", NUMBER);
        var about = named.flatMap(CaseNumber::read).flatMap(number -> about(number, by));
        if (named.isPresent() && about.isEmpty()) {
            sent.refuse("caseNumber", "notThere");
        }
        var business = named(sent); // read from everybody, so that what is wrong with it is told to everybody
        if (named.isPresent() && about.isEmpty()) {
            return Optional.empty();
        }
        var holder = by.isAnyOf(Role.LICENSEE) ? by.licensee() : business.or(() -> about.flatMap(Case::licensee));
        var known = holder.flatMap(licensees::find);
        if (known.isEmpty()) {
            sent.refuse(about.isPresent() ? "licenseeId" : "caseNumber", about.isPresent() ? "ofNobody" : "required");
            return Optional.empty();
        }
        if (about.flatMap(Case::licensee)
                .filter(other -> !other.equals(known.get().id()))
                .isPresent()) {
            sent.refuse("licenseeId", "anothers");
        }
        return Optional.of(new Party(known.get(), about));
    }

    private Optional<LicenseeId> named(Submission sent) {
        var named = sent.text("licenseeId", NUMBER);
        var read = named.flatMap(LicenseeId::read);
        if (named.isPresent() && read.flatMap(licensees::find).isEmpty()) {
            sent.refuse("licenseeId", "notThere");
        }
        return read;
    }

    /** The insurance desk names complaints and incidents that it does not read, but none from which it is recused. */
    private Optional<Case> about(CaseNumber number, Caller by) {
        var found = by.isAnyOf(Role.INSURANCE)
                ? cases.with(number).filter(file -> !recusals.bars(by.id(), number))
                : cases.visible(number, by);
        return found.filter(file -> file.kind() == CaseKind.INCIDENT || file.kind() == CaseKind.COMPLAINT);
    }

    /** In the order of the form, which is the order in which its errors are told. */
    Notice read(Submission sent, Optional<Party> party, Caller by) {
        var today = clocks.today();
        var series = series(sent, party, by);
        var event = sent.requiredWord("event", InsuredEvent.class);
        var exclusion = sent.word("exclusion", Exclusion.class).orElse(Exclusion.NONE);
        var occurredOn = sent.requiredDate("occurredOn");
        notAfter(sent, "occurredOn", occurredOn, today, "inFuture");
        var claimedOn = sent.requiredDate("claimedOn");
        notAfter(sent, "claimedOn", claimedOn, today, "inFuture");
        if (claimedOn.isBefore(occurredOn)) {
            sent.refuse("claimedOn", "beforeLoss");
        }
        return new Notice(
                party.flatMap(Party::about).map(Case::number),
                series,
                occurredOn,
                claimedOn,
                event,
                by.isAnyOf(Role.LICENSEE) ? Exclusion.NONE : exclusion,
                cost(sent),
                sent.text("description", LONG));
    }

    private static void notAfter(Submission sent, String field, LocalDate day, LocalDate last, String code) {
        if (day.isAfter(last)) {
            sent.refuse(field, code);
        }
    }

    private static Cost cost(Submission sent) {
        var most = Loss.MOST.value();
        return new Cost(
                new Yen(sent.requiredNumber("damagesYen", 0, most)),
                new Yen(sent.number("defenceYen", 0, most).orElse(0L)),
                new Yen(sent.number("expensesYen", 0, most).orElse(0L)));
    }

    /** An earlier claim of the same holder, the first one of its own cause; a holder does not decide that. */
    private Optional<CaseNumber> series(Submission sent, Optional<Party> party, Caller by) {
        var named = sent.text("seriesOf", NUMBER).filter(series -> !by.isAnyOf(Role.LICENSEE));
        var first = named.flatMap(CaseNumber::read)
                .flatMap(claims::with)
                .filter(claim -> party.filter(of -> of.holder().id().equals(claim.licensee()))
                        .isPresent())
                .filter(Claim::isCovered)
                .map(claim -> claim.series().orElse(claim.number()));
        if (named.isPresent() && first.isEmpty()) {
            sent.refuse("seriesOf", "notThere");
        }
        return first;
    }
}
