package org.watchdog.kernel;

import java.util.Map;
import java.util.TreeMap;

/**
 * News that something was changed, mostly about a case. The room {@code audit} observes it in the same transaction: no
 * entry, no change. The stream of a case is told from it too.
 *
 * @param action what was done, {@code room.verb}, for example {@code complaint.filed}
 * @param facts ids, enum words and hashes of ciphertext; never clear text, never a name (promise 7)
 */
public record Audited(Chain chain, Actor by, String action, Map<String, String> facts) {

    public Audited {
        facts = Map.copyOf(new TreeMap<>(facts));
    }

    /** A change of a case. */
    public Audited(CaseNumber caseNumber, Actor by, String action, Map<String, String> facts) {
        this(Chain.of(caseNumber), by, action, facts);
    }

    /** The same with no facts to add. */
    public Audited(CaseNumber caseNumber, Actor by, String action) {
        this(caseNumber, by, action, Map.of());
    }
}
