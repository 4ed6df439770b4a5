package org.watchdog.deliberation.web;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Facet;
import org.watchdog.committee.DecisionKind;
import org.watchdog.committee.Item;
import org.watchdog.committee.Items;
import org.watchdog.deliberation.Copies;
import org.watchdog.deliberation.Copy;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** The deliberation as a side of its case: how many copies were issued and are open, and the ways to what it keeps. */
@Service
class DeliberationFacet implements Facet {

    private final Items items;
    private final Copies copies;

    @Inject
    DeliberationFacet(Items items, Copies copies) {
        this.items = items;
        this.copies = copies;
    }

    /**
     * What the page shows.
     *
     * @param mine whether the reader has a copy
     * @param office whether he sees to the copies, or looks after who does
     * @param issued how many copies were issued
     * @param open of them, how many are not destroyed
     * @param met whether the item stands on the agenda of a meeting, or was decided by one
     * @param line the address of its line on that agenda, for who may see it
     */
    public record Before(
            String number, boolean mine, boolean office, int issued, long open, boolean met, Optional<String> line) {}

    @Override
    public String name() {
        return "deliberation";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        if (caller.isAnyOf(Role.LICENSEE) || items.latest(shown.number()).isEmpty()) {
            return Optional.empty();
        }
        var before = before(shown, caller);
        var told = new LinkedHashMap<String, Object>();
        told.put("copies", before.issued());
        told.put("copiesOpen", before.open());
        return Optional.of(told);
    }

    @Override
    public Part page(Case shown, Caller caller, Map<String, Object> told) {
        return new Part("deliberation/facet :: facet", before(shown, caller));
    }

    private Before before(Case shown, Caller caller) {
        var all = copies.of(shown.number());
        var item = items.latest(shown.number()).filter(found -> found.meeting().isPresent());
        return new Before(
                shown.number().value(),
                caller.isAnyOf(Role.CHAIR, Role.MEMBER)
                        && all.stream().map(Copy::member).anyMatch(caller.id()::equals),
                caller.isAnyOf(Role.SECRETARY, Role.CHAIR, Role.SUPERVISOR, Role.AUDITOR),
                all.size(),
                all.stream().filter(copy -> copy.destroyedAt().isEmpty()).count(),
                caller.isAnyOf(Role.SECRETARY, Role.CHAIR, Role.MEMBER, Role.SUPERVISOR, Role.AUDITOR)
                        && item.isPresent(),
                item.filter(found -> mayFollow(found, caller)).map(DeliberationFacet::address));
    }

    private static boolean mayFollow(Item item, Caller caller) {
        return caller.isAnyOf(Role.SECRETARY, Role.AUDITOR)
                || (item.kind() == DecisionKind.OBJECTION
                        ? caller.isAnyOf(Role.REVIEWER)
                        : caller.isAnyOf(Role.CHAIR, Role.MEMBER));
    }

    private static String address(Item item) {
        return "/meetings/" + item.meeting().orElseThrow() + "/items/"
                + item.n().orElseThrow();
    }
}
