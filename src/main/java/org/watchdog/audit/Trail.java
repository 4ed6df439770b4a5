package org.watchdog.audit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.watchdog.audit.Verdict.Broken;
import org.watchdog.audit.Verdict.Flaw;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Chain;
import org.watchdog.platform.api.Service;

/**
 * The auditor's view of the trail: who changed and who read what, and whether all of it still is as it was written.
 * Nothing here runs in a transaction, so that a proof of a million chains holds no lock and no connection.
 */
@Service
public class Trail {

    private static final Logger LOG = Logger.getLogger(Trail.class.getName());
    private static final int BATCH = 200;

    private final Chains chains;
    private final Event<CaseRead> reads;

    @Inject
    Trail(Chains chains, Event<CaseRead> reads) {
        this.chains = chains;
        this.reads = reads;
    }

    /**
     * A part of a trail.
     *
     * @param next where the next part begins, if there is more
     */
    public record Part(List<Entry> entries, Optional<Place> next) {}

    /**
     * What was done with a case, or with something else that has a chain, and who read it, oldest first. That the
     * auditor looked is on record too, at his first part.
     *
     * @return empty if there is no such trail
     */
    public Optional<Part> of(Chain about, Caller auditor, Optional<Place> after, int limit) {
        var found = chains.about(about, after, limit + 1);
        if (after.isEmpty()) {
            if (found.isEmpty()) {
                return Optional.empty();
            }
            reads.fire(new CaseRead(about, auditor.actor(), "audit.trail"));
        }
        return Optional.of(
                found.size() > limit
                        ? new Part(found.subList(0, limit), Optional.of(Place.of(found.get(limit - 1))))
                        : new Part(found, Optional.empty()));
    }

    /**
     * Recomputes the chains of one case, or of one other thing.
     *
     * @return empty if there is no such trail
     */
    public Optional<Verdict> prove(Chain about) {
        var found = chains.whole(about);
        var headless = chains.headless(Optional.of(about));
        return found.isEmpty() && headless.isEmpty()
                ? Optional.empty()
                : Optional.of(told(about.name(), judged(found, headless)));
    }

    /** What has a trail and is no case: users, businesses, the calendar; by name, from behind one on. */
    public List<Chain> ofNoCase(String after, int limit) {
        return chains.ofNoCase(after, limit);
    }

    /** Recomputes every chain there is, a few at a time. */
    public Verdict proveAll() {
        var proof = new Proof();
        var last = "";
        for (var batch = chains.following(last, BATCH); !batch.isEmpty(); batch = chains.following(last, BATCH)) {
            for (var chain : batch.entrySet()) {
                proof.take(chain.getKey(), chain.getValue());
                last = chain.getKey().chain();
            }
        }
        return told("everything", proof.verdict(broken(chains.headless(Optional.empty()))));
    }

    private static Verdict judged(Map<Head, List<Entry>> found, Optional<String> headless) {
        var proof = new Proof();
        found.forEach(proof::take);
        return proof.verdict(broken(headless));
    }

    private static Optional<Broken> broken(Optional<String> headless) {
        return headless.map(chain -> new Broken(chain, 1, Flaw.END));
    }

    private static Verdict told(String what, Verdict verdict) {
        LOG.info(() -> "audit of " + what + ": " + verdict);
        return verdict;
    }
}
