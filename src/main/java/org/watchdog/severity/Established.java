package org.watchdog.severity;

import java.time.Instant;
import java.util.Map;
import org.watchdog.kernel.UserId;

/**
 * The facts of a case as somebody established them.
 *
 * @param evidence for each factor why its fact is taken for true
 * @param at by the business clock
 */
public record Established(Facts facts, Map<Factor, String> evidence, UserId by, Instant at) {

    /** How long the evidence of one factor may be, in characters. */
    public static final int LONGEST_EVIDENCE = 2_000;

    /** @throws IllegalArgumentException if a factor has no evidence */
    public Established {
        evidence = Map.copyOf(evidence);
        for (var factor : Factor.values()) {
            if (evidence.getOrDefault(factor, "").isBlank()) {
                throw new IllegalArgumentException("no evidence: " + factor);
            }
        }
    }
}
