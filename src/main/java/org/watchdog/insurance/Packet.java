package org.watchdog.insurance;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Facet;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * What the insurer is told of a claim: figures, days and the holder. The persons concerned stand in it as a number, and
 * a complainant not at all.
 */
@Service
class Packet {

    /** The insurer is told no more of an incident than the insurance desk may see. */
    private static final Caller DESK = new Caller(new UserId("insurer"), Set.of(Role.INSURANCE), Optional.empty());

    private final Cases cases;
    private final Policies policies;
    private final Licensees licensees;
    private final Instance<Facet> facets;
    private final Ledger ledger;

    @Inject
    Packet(Cases cases, Policies policies, Licensees licensees, @Any Instance<Facet> facets, Ledger ledger) {
        this.cases = cases;
        this.policies = policies;
        this.licensees = licensees;
        this.facets = facets;
        this.ledger = ledger;
    }

    /** The packet as JSON; the same claim under a higher {@code version} takes the place of the earlier one. */
    JsonObject of(Claim claim, int version) {
        var cost = claim.cost();
        var told = Json.createObjectBuilder()
                .add("claimNumber", claim.number().value())
                .add("version", version)
                .add("holder", holder(claim))
                .add("policy", policy(claim))
                .add("event", claim.event().name())
                .add("occurredOn", claim.occurredOn().toString())
                .add("claimedOn", claim.claimedOn().toString())
                .add("damagesYen", cost.damages().value())
                .add("defenceYen", cost.defence().value())
                .add("expensesYen", cost.expenses().value())
                .add("reservedYen", reserved(claim).value());
        claim.series().ifPresent(first -> told.add("seriesOf", first.value()));
        persons(claim).ifPresent(persons -> told.add("persons", persons));
        return told.build();
    }

    private JsonObjectBuilder holder(Claim claim) {
        var holder = licensees.find(claim.licensee());
        return Json.createObjectBuilder()
                .add("id", claim.licensee().value())
                .add("name", holder.map(Licensee::name).orElse(claim.licensee().value()));
    }

    private JsonObjectBuilder policy(Claim claim) {
        var policy = policies.find(claim.policy().orElseThrow()).orElseThrow();
        return Json.createObjectBuilder()
                .add("insurer", policy.insurer())
                .add("scheme", policy.scheme().name())
                .add("from", policy.period().from().toString())
                .add("to", policy.period().to().toString());
    }

    private Yen reserved(Claim claim) {
        return ledger.account(claim.number()).map(Account::reserved).orElse(Yen.ZERO);
    }

    /** How many persons the incident concerns, as it was last reported; 0 is not known yet. */
    private Optional<Long> persons(Claim claim) {
        return claim.about().flatMap(cases::with).stream()
                .flatMap(about -> facets.stream()
                        .filter(facet -> List.of("incident").contains(facet.name()))
                        .flatMap(facet -> facet.of(about, DESK).stream()))
                .flatMap(told -> Optional.ofNullable(told.get("persons")).stream())
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .filter(number -> number > 0)
                .findFirst();
    }
}
