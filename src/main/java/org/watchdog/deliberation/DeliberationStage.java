package org.watchdog.deliberation;

import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;
import org.watchdog.platform.api.Service;

/** The places where a case waits before its committee; that the copies come back goes on beside its way. */
@Service
class DeliberationStage implements Stages {

    /** The clock of the cooling-off before copies are destroyed (R-DEF-06), and what the drawing is told by it. */
    static final String COOLING_OFF = "coolingOff";

    static final String COOLING_OFF_DUE = "coolingOffDue";

    private static final Set<String> ON_THE_WAY =
            Set.of("prepareItem", "awaitStatement", "decideItem", "writeMinutes", "approveMinutes");
    private static final Set<String> BESIDE = Set.of("collectCopies", "coolOff", "confirmDestruction");

    @Override
    public String room() {
        return "deliberation";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return ON_THE_WAY.contains(element) ? Optional.of(CaseState.DELIBERATION) : Optional.empty();
    }

    @Override
    public boolean isBeside(String element) {
        return BESIDE.contains(element);
    }
}
