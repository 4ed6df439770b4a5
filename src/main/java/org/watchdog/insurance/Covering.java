package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.insurance.Cover.Condition;
import org.watchdog.insurance.Cover.Matter;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.api.Decisions;
import org.watchdog.platform.api.Service;

/**
 * Checks whether a claim is covered, by the decision table {@code insurance-cover} over the holder as it stood on the
 * day of the loss, and the policy that was in force on the day of the claim (R-INS-01, -02, -06, -07).
 */
@Service
@Transactional
public class Covering {

    static final String TABLE = "insurance-cover";

    private static final String SERIES = "series";

    private final Decisions decisions;
    private final Policies policies;
    private final Snapshots snapshots;

    @Inject
    Covering(Decisions decisions, Policies policies, Snapshots snapshots) {
        this.decisions = decisions;
        this.policies = policies;
        this.snapshots = snapshots;
    }

    /** By the policy that covers it; where none does, by the one that comes nearest. */
    public Cover check(ClaimFacts claim) {
        return policies.inForceOn(claim.licensee(), claim.claimedOn()).stream()
                .map(policy -> by(policy, claim))
                .min(Comparator.comparingInt(cover -> cover.unmet().size()))
                .orElseGet(() -> withoutPolicy(claim));
    }

    private Cover by(Policy policy, ClaimFacts claim) {
        var snapshot = snapshots.on(claim.licensee(), policy.scheme(), claim.occurredOn());
        var sales = snapshot.flatMap(Snapshot::sales);
        var mark = snapshot.flatMap(then -> then.markOn(claim.occurredOn()));
        var facts = new HashMap<>(facts(claim));
        facts.put("policy", "IN_FORCE");
        facts.put("sales", salesClass(policy.terms(), sales));
        facts.put("mark", mark.map(Enum::name).orElse("NONE"));
        facts.put("afterFirstStart", !claim.occurredOn().isBefore(policy.coveredSince()));
        facts.put(SERIES, policy.terms().seriesClause() && claim.series().isPresent());
        return decide(Optional.of(policy), sales, facts, claim);
    }

    private Cover withoutPolicy(ClaimFacts claim) {
        var facts = new HashMap<>(facts(claim));
        facts.put("policy", policies.of(claim.licensee()).isEmpty() ? "NEVER" : "NOT_IN_FORCE");
        facts.put("sales", "NOT_ASKED");
        facts.put("mark", "NOT_ASKED");
        facts.put("afterFirstStart", true);
        facts.put(SERIES, claim.series().isPresent());
        return decide(Optional.empty(), Optional.empty(), facts, claim);
    }

    private static Map<String, Object> facts(ClaimFacts claim) {
        return Map.of(
                "event", claim.event().name(),
                "exclusion", claim.exclusion().name());
    }

    private static String salesClass(Terms terms, Optional<Yen> sales) {
        if (terms.salesBound().isEmpty()) {
            return "NOT_ASKED";
        }
        return sales.map(known -> terms.coversSales(known) ? "BELOW" : "AT_OR_ABOVE")
                .orElse("UNKNOWN");
    }

    private Cover decide(Optional<Policy> policy, Optional<Yen> sales, Map<String, ?> facts, ClaimFacts claim) {
        var table = decisions.on(TABLE, claim.claimedOn());
        return new Cover(policy, sales, conditions(table.fired(facts)), table.edition());
    }

    static List<Condition> conditions(List<Rule> fired) {
        return fired.stream()
                .map(rule ->
                        new Condition(Matter.valueOf(rule.word("matter")), rule.claims("met"), rule.word("reason")))
                .sorted(Comparator.comparing(Condition::matter))
                .toList();
    }
}
