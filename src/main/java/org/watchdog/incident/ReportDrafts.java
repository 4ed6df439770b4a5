package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.incident.ReportDraft.SentAs;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.persistence.Real;

/**
 * The reports that are being written, each page kept in a transaction of its own. Sending takes the report and marks
 * the draft in one transaction: a second click, a reload or a lost answer is led to the same version, not to a second
 * one.
 */
@Service
@Transactional
public class ReportDrafts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DraftShelf shelf;
    private final IncidentDesk desk;
    private final Clock real;
    private final Duration kept;

    /** @param days how long a draft is kept after its last change (DEFAULT) */
    @Inject
    ReportDrafts(
            DraftShelf shelf,
            IncidentDesk desk,
            @Real Clock real,
            @ConfigProperty(name = "watchdog.incident.draft.days", defaultValue = "14") int days) {
        this.shelf = shelf;
        this.desk = desk;
        this.real = real;
        this.kept = Duration.ofDays(days);
    }

    /** What came of sending. */
    public sealed interface Outcome {

        /** It was sent, now or before. */
        record Sent(SentAs version) implements Outcome {}

        /** It is not what was looked at; nothing happened. */
        record Changed() implements Outcome {}

        /** There is no such draft any more. */
        record Gone() implements Outcome {}

        /** It was not taken; the draft stays as it is. */
        record Refused(Reported because) implements Outcome {}
    }

    /** A draft that was not sent yet, with what it is about. */
    public record Open(ReportDraft.Key key, ReportDraft draft) {}

    public Optional<ReportDraft> find(ReportDraft.Key key) {
        return shelf.find(key);
    }

    /** What the caller can go on writing, the draft for a new incident first. */
    public List<Open> open(Caller writer) {
        return shelf.of(ReportDraft.Key.owner(writer)).stream()
                .filter(found -> found.draft().sent().isEmpty())
                .toList();
    }

    /** Begins a draft, in place of one that was sent; one that is still open is not lost, but is what it was. */
    public void begin(ReportDraft.Key key, Map<String, List<String>> typed) {
        if (shelf.find(key).filter(draft -> draft.sent().isEmpty()).isEmpty()) { // no lock on a row that is not there
            shelf.put(key, new ReportDraft(fresh(), 0, until(), typed, Optional.empty()));
        }
    }

    /**
     * Keeps what was typed on a page, in place of all that {@code replaced} names; nothing if it was sent or is gone.
     */
    public void keep(ReportDraft.Key key, Predicate<String> replaced, Map<String, List<String>> typed) {
        shelf.hold(key).filter(draft -> draft.sent().isEmpty()).ifPresent(draft -> {
            var now = draft.with(replaced, typed, until());
            if (!now.typed().equals(draft.typed())) {
                shelf.put(key, now);
            }
        });
    }

    public void discard(ReportDraft.Key key) {
        shelf.remove(key);
    }

    /**
     * Sends the report, once.
     *
     * @param seen what was looked at ({@link ReportDraft#seen})
     * @param report read from that draft
     * @param of the incident whose next report it is; empty for a new one
     */
    public Outcome send(ReportDraft.Key key, String seen, Submission report, Optional<CaseNumber> of, Caller by) {
        var held = shelf.hold(key);
        if (held.isEmpty()) {
            return new Outcome.Gone();
        }
        var draft = held.get();
        if (draft.sent().isPresent()) {
            return new Outcome.Sent(draft.sent().get());
        }
        if (!draft.seen().equals(seen)) {
            return new Outcome.Changed();
        }
        var became = of.map(number -> desk.report(number, report, by)).orElseGet(() -> desk.report(report, by));
        if (!(became instanceof Reported.Taken taken)) {
            return new Outcome.Refused(became);
        }
        var version = new SentAs(taken.caseNumber(), taken.n());
        shelf.put(key, draft.sentAs(version));
        return new Outcome.Sent(version);
    }

    private Instant until() {
        return real.instant().plus(kept);
    }

    private static String fresh() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
