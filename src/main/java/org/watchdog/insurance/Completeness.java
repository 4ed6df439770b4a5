package org.watchdog.insurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Secrets;

/**
 * Which documents a claim still lacks (R-INS-12), and by when the insurer pays once it is complete: within 30 days,
 * that day included, or longer for a cause that the holder is told (R-INS-09, -10).
 */
@Dependent
@Transactional
public class Completeness {

    private static final String REASON = "insurance.extension";

    private final EntityManager rows;
    private final Cases cases;
    private final Claims claims;
    private final Documents documents;
    private final Obstructions obstructions;
    private final OpenDays days;
    private final Clocks clocks;
    private final Secrets secrets;
    private final ClaimVoice voice;

    @Inject
    Completeness(
            EntityManager rows,
            Cases cases,
            Claims claims,
            Documents documents,
            Obstructions obstructions,
            OpenDays days,
            Clocks clocks,
            Secrets secrets,
            ClaimVoice voice) {
        this.rows = rows;
        this.cases = cases;
        this.claims = claims;
        this.documents = documents;
        this.obstructions = obstructions;
        this.days = days;
        this.clocks = clocks;
        this.secrets = secrets;
        this.voice = voice;
    }

    /** A document of the list: asked for, and since when it is here. */
    public record Line(Document document, Optional<LocalDate> receivedOn) {}

    /** Whether an extension could be noted. */
    public enum Extended {
        DONE,
        /** The claim is not complete, so that no clock runs yet. */
        NOT_COMPLETE,
        ALREADY
    }

    /** What the claim asks for, each with the day on which it came. */
    public List<Line> of(Claim claim) {
        var come = documents.of(claim);
        return Document.askedFor(claim.cost().total()).stream()
                .map(document -> new Line(document, Optional.ofNullable(come.get(document))))
                .toList();
    }

    /** Some of them have come; with the last one the clock of the payment starts. */
    public void received(CaseNumber number, Collection<Document> come, Caller by) {
        var claim = claims.locked(number);
        var today = clocks.today();
        come.stream()
                .filter(document -> documents.add(claim, document, today, by.actor()))
                .forEach(document -> voice.record(
                        number, by.actor(), "insurance.documentCame", Map.of("document", document.name())));
        if (claim.completeOn().isEmpty()
                && of(claim).stream().allMatch(line -> line.receivedOn().isPresent())) {
            claim.complete(today);
            var due = start(claim, PaymentTerm.DAYS);
            voice.record(number, Actor.SYSTEM, "insurance.complete", Map.of("dueOn", due.toString()));
        }
    }

    private LocalDate start(Claim claim, int count) {
        var counted = PaymentTerm.of(days, claim.completeOn().orElseThrow(), count, obstructions.of(claim.number()));
        return clocks.open(claim.number(), InsuranceStage.PAYMENT, counted, Optional.empty())
                .dueOn();
    }

    /** The check takes longer; the holder is told why and until when. Only the longest of several causes counts. */
    public Extended extend(CaseNumber number, Extension cause, String reason, Caller by) {
        var claim = claims.locked(number);
        if (claim.completeOn().isEmpty()) {
            return Extended.NOT_COMPLETE;
        }
        var before = longest(claim);
        if (!note(number, cause, reason, by)) {
            return Extended.ALREADY;
        }
        if (length(before) < cause.days()) {
            clocks.cancel(number, InsuranceStage.PAYMENT);
            var due = start(claim, cause.days());
            var told = voice.tell(
                    number,
                    Occasion.EXTENDED,
                    Optional.of(due),
                    ClaimVoice.WORDS.say("insurance.extension." + cause),
                    ClaimVoice.WORDS.longDay(due),
                    reason);
            voice.record(
                    number, by.actor(), "insurance.holderExtended", ClaimVoice.saying(told, "cause", cause.name()));
        }
        return Extended.DONE;
    }

    private static int length(Optional<Extension> longest) {
        return longest.map(Extension::days).orElse(PaymentTerm.DAYS);
    }

    /**
     * The insured kept the insurer from its inquiry on these days: they are not counted, and the holder is told the new
     * last day and why. What a later payment bears follows from it.
     *
     * @param days none of them before the claim was complete
     * @return false if no payment is waited for any more
     */
    public boolean obstruct(CaseNumber number, Period days, String reason, Caller by) {
        var claim = claims.locked(number);
        var before = running(number);
        if (before.isEmpty()) {
            return false;
        }
        obstructions.add(number, days, reason, by.actor());
        clocks.cancel(number, InsuranceStage.PAYMENT);
        var due = start(claim, length(longest(claim)));
        var facts = new HashMap<>(
                Map.of("from", days.from().toString(), "to", days.to().toString(), "dueOn", due.toString()));
        if (due.isAfter(before.get().dueOn())) {
            var words = ClaimVoice.WORDS;
            var cause = words.say("insurance.obstruction.cause", words.longDay(days.from()), words.longDay(days.to()));
            var told = voice.tell(number, Occasion.EXTENDED, Optional.of(due), cause, words.longDay(due), reason);
            facts.putAll(ClaimVoice.saying(told));
        }
        voice.record(number, by.actor(), "insurance.holderObstructed", facts);
        return true;
    }

    private Optional<Deadline> running(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(clock -> clock.name().equals(InsuranceStage.PAYMENT))
                .filter(clock -> clock.state() != Deadline.State.DROPPED)
                .reduce((earlier, later) -> later)
                .filter(clock -> clock.state() != Deadline.State.MET);
    }

    /** The days that are not counted, in order. */
    public List<Period> obstructed(Claim claim) {
        return obstructions.of(claim.number());
    }

    private boolean note(CaseNumber number, Extension cause, String reason, Caller by) {
        var sealed = secrets.seal(number, cases.known(number).wrappedKey(), REASON, reason.getBytes(UTF_8));
        return rows.createNativeQuery("""
                        insert ignore into insurance_extension (claim, cause, reason_sealed, noted_by, noted_at)
                        values (?, ?, ?, ?, ?)""")
                        .setParameter(1, number.value())
                        .setParameter(2, cause.name())
                        .setParameter(3, sealed)
                        .setParameter(4, by.actor().value())
                        .setParameter(5, ClaimRows.time(clocks.now()))
                        .executeUpdate()
                == 1;
    }

    private Optional<Extension> longest(Claim claim) {
        return extensions(claim).stream().max(Comparator.comparingInt(Extension::days));
    }

    /** The causes for which it takes longer. */
    public List<Extension> extensions(Claim claim) {
        @SuppressWarnings("unchecked") // one column
        List<String> found = rows.createNativeQuery(
                        "select cause from insurance_extension where claim = ? order by noted_at")
                .setParameter(1, claim.number().value())
                .getResultList();
        return found.stream().map(Extension::valueOf).toList();
    }
}
