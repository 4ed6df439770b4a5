package org.watchdog.demo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.committee.Affiliation;
import org.watchdog.committee.CommitteeDesk;
import org.watchdog.committee.DecisionKind;
import org.watchdog.committee.VoteRule;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * The demo's committees: the one for all schemes, with the chair and six members, and the board for objections. One
 * member advises the holder {@code L-000004}, another worked for {@code L-000005}, so that conflicts are found there.
 */
@Service
class DemoCommittees implements Part {

    private final CommitteeDesk desk;
    private final Clock clock;

    @Inject
    DemoCommittees(CommitteeDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "committees";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public boolean load() {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        var measures = desk.found(
                        "measures",
                        "審議委員会",
                        "Scheme committee",
                        Optional.empty(),
                        Map.of(DecisionKind.MEASURE, VoteRule.USUAL, DecisionKind.REVOCATION, VoteRule.TWO_THIRDS),
                        Actor.SYSTEM)
                .orElseThrow();
        var objections = desk.found(
                        "objections",
                        "異議審査会",
                        "Objection review board",
                        Optional.empty(),
                        Map.of(DecisionKind.OBJECTION, VoteRule.USUAL),
                        Actor.SYSTEM)
                .orElseThrow();
        for (var user : DemoUser.values()) {
            if (user.role() == Role.CHAIR || user.role() == Role.MEMBER) {
                seat(measures, user, today, user.role() == Role.CHAIR);
            }
            if (user.role() == Role.REVIEWER) {
                seat(objections, user, today, user == DemoUser.REVIEWER1);
            }
        }
        desk.affiliate(DemoUser.MEMBER3.id(), new LicenseeId("L-000004"), Affiliation.Kind.ADVISES, Actor.SYSTEM);
        desk.affiliate(
                DemoUser.MEMBER5.id(), new LicenseeId("L-000005"), Affiliation.Kind.FORMERLY_EMPLOYED, Actor.SYSTEM);
        return true;
    }

    private void seat(long committee, DemoUser user, LocalDate today, boolean chair) {
        desk.seat(committee, user.id(), today.minusYears(5), Optional.of(today.plusYears(5)), chair, Actor.SYSTEM);
    }
}
