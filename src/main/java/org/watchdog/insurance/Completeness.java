package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Clocks;
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * Which documents a claim still lacks (R-INS-12), and by when the insurer pays once it is complete: within 30 days,
 * that day included, or longer for a cause that the holder is told (R-INS-09, -10).
 */
@Service
@Transactional
public class Completeness {

    private final Claims claims;
    private final Documents documents;
    private final Extensions extensions;
    private final PaymentClock clock;
    private final Clocks clocks;
    private final ClaimVoice voice;

    @Inject
    Completeness(
            Claims claims,
            Documents documents,
            Extensions extensions,
            PaymentClock clock,
            Clocks clocks,
            ClaimVoice voice) {
        this.claims = claims;
        this.documents = documents;
        this.extensions = extensions;
        this.clock = clock;
        this.clocks = clocks;
        this.voice = voice;
    }

    /** A document of the list: asked for, and since when it is here. */
    public record Line(Document document, Optional<LocalDate> receivedOn) {}

    /** Whether an extension could be noted. */
    public enum Extended {
        DONE,
        /** The claim is not complete, so that no clock runs yet. */
        NOT_COMPLETE,
        /** No payment is waited for any more. */
        NOT_WAITED,
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
            var due = clock.start(claim);
            voice.record(number, Actor.SYSTEM, "insurance.complete", Map.of("dueOn", due.toString()));
        }
    }

    /** The check takes longer; the holder is told why and until when. Only the longest of several causes counts. */
    public Extended extend(CaseNumber number, Extension cause, String reason, Caller by) {
        var claim = claims.locked(number);
        if (claim.completeOn().isEmpty()) {
            return Extended.NOT_COMPLETE;
        }
        if (clock.waiting(number).isEmpty()) {
            return Extended.NOT_WAITED;
        }
        var before = extensions.days(number);
        if (!extensions.add(number, cause, reason, by.actor())) {
            return Extended.ALREADY;
        }
        if (before < cause.days()) {
            var due = clock.restart(claim);
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

    /** The causes for which it takes longer. */
    public List<Extension> extensions(Claim claim) {
        return extensions.of(claim.number());
    }
}
