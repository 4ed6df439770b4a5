package org.watchdog.audit;

import java.util.List;
import java.util.Optional;
import org.watchdog.audit.Verdict.Broken;
import org.watchdog.audit.Verdict.Flaw;
import org.watchdog.kernel.CaseNumber;

/** Recomputes chain after chain and keeps count; knows no database. */
final class Proof {

    private long cases;
    private long entries;
    private Optional<Broken> firstBroken = Optional.empty();

    /**
     * Takes one whole chain.
     *
     * @param head where it should end
     * @param chain all its entries, in the order of their place
     */
    void take(Head head, List<Entry> chain) {
        if (CaseNumber.read(head.chain()).isPresent()) {
            cases++;
        }
        entries += chain.size();
        if (firstBroken.isEmpty()) {
            firstBroken = flaw(head, chain);
        }
    }

    /** @param besides what was found broken by other means; told only if no chain is broken in itself */
    Verdict verdict(Optional<Broken> besides) {
        return new Verdict(cases, entries, firstBroken.or(() -> besides));
    }

    private static Optional<Broken> flaw(Head head, List<Entry> chain) {
        var end = Head.of(head.chain());
        for (var entry : chain) {
            var next = end.seq() + 1;
            if (entry.seq() != next) {
                return Optional.of(new Broken(head.chain(), next, Flaw.MISSING));
            }
            if (!entry.previous().equals(end.hash()) || !entry.unaltered()) {
                return Optional.of(new Broken(head.chain(), next, Flaw.ALTERED));
            }
            end = entry.head();
        }
        return end.equals(head)
                ? Optional.empty()
                : Optional.of(new Broken(head.chain(), Math.min(end.seq(), head.seq()) + 1, Flaw.END));
    }
}
