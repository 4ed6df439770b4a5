package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Opening;
import org.watchdog.casefile.Parties;
import org.watchdog.casefile.Party;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * Where complaints come in. A complaint is acknowledged by one durable transaction that holds the case, its audit entry
 * and the order to start its process (promise 1).
 */
@Service
@Transactional
public class ComplaintDesk {

    private final Cases cases;
    private final Parties parties;
    private final Complaints complaints;
    private final Licensees licensees;
    private final Secrets secrets;
    private final Event<Object> news;
    private final Clock clock;

    @Inject
    ComplaintDesk(
            Cases cases,
            Parties parties,
            Complaints complaints,
            Licensees licensees,
            Secrets secrets,
            Event<Object> news,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.complaints = complaints;
        this.licensees = licensees;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What the complainant takes home.
     *
     * @param code the only time it is seen
     * @param receipt the signed text
     */
    public record Acknowledged(
            CaseNumber caseNumber, ReceiptCode code, Instant filedAt, CaseState state, String receipt) {}

    /** Reads a filing with all its errors, the unknown holder's too; what is wrong is noted in {@code sent}. */
    public Filing read(Submission sent) {
        var filing = Filing.read(sent, LocalDate.ofInstant(clock.instant(), Words.TOKYO));
        if (filing.licensee().isPresent()
                && filing.licensee()
                        .flatMap(licensees::find)
                        .filter(Licensee::listed)
                        .isEmpty()) {
            sent.refuse("licenseeId", "notThere");
        }
        return filing;
    }

    /** Takes a complaint that came by the public form or the API. */
    public Acknowledged file(Filing filing) {
        return take(filing, Channel.WEB, Optional.empty());
    }

    /** Takes a complaint that a member of the staff wrote down; its process starts in this transaction. */
    public Acknowledged file(Filing filing, Channel channel, UserId takenBy) {
        return take(filing, channel, Optional.of(takenBy));
    }

    private Acknowledged take(Filing filing, Channel channel, Optional<UserId> takenBy) {
        var holder = filing.licensee()
                .flatMap(licensees::find)
                .or(() -> filing.site().flatMap(licensees::atSite));
        var opening = new Opening(
                filing.kind(),
                filing.kind() == CaseKind.INQUIRY ? "complaint-inquiry" : "complaint",
                holder.map(Licensee::id),
                holder.flatMap(h -> h.schemes(LocalDate.ofInstant(clock.instant(), Words.TOKYO)).stream()
                        .findFirst()),
                filing.site());
        var opened = takenBy.isPresent() ? cases.openAtOnce(opening) : cases.open(opening);
        var code = ReceiptCode.random();
        var description = complaints.seal(opened, "description", filing.description());
        var desired = filing.desiredOutcome().map(text -> complaints.seal(opened, "desired", text));
        complaints.add(new Complaint(
                opened.number(),
                filing,
                channel,
                takenBy,
                new Complaint.Sealed(description, desired.orElse(null)),
                complaints.hash(code),
                opened.openedAt()));
        if (filing.name().or(filing::email).or(filing::phone).isPresent()) {
            parties.add(opened, complainant(opened, filing));
        }
        news.fire(new Audited(
                opened.number(),
                takenBy.map(Actor::user).orElse(Actor.COMPLAINANT),
                "complaint.filed",
                Map.of("kind", filing.kind().name(), "channel", channel.name(), "sha256", sha256(description))));
        news.fire(new ComplaintFiled(opened.number()));
        return acknowledged(opened, code);
    }

    private static Party complainant(Case opened, Filing filing) {
        return new Party(
                opened.number(),
                Party.Role.COMPLAINANT,
                filing.name(),
                filing.email(),
                filing.phone(),
                filing.shareIdentity() && !filing.anonymous());
    }

    private Acknowledged acknowledged(Case opened, ReceiptCode code) {
        var receipt = new Receipt(opened.number(), opened.openedAt()).signed(secrets);
        return new Acknowledged(opened.number(), code, opened.openedAt(), opened.state(), receipt);
    }

    /** Which complaint a signed receipt proves; empty if it is not ours or was altered. */
    public Optional<Receipt> verify(String receipt) {
        return Receipt.verify(receipt, secrets);
    }

    private static String sha256(byte[] ciphertext) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(ciphertext));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
