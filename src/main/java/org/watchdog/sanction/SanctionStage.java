package org.watchdog.sanction;

import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;
import org.watchdog.platform.api.Service;

/** The places of the drawing {@code sanction}. It is called by others, and all of it goes on beside their way. */
@Service
class SanctionStage implements Stages {

    static final String STATEMENT = "holderStatement";
    static final String OBJECTION = "holderObjection";
    static final String SUSPENSION_START = "holderSuspensionStart";
    static final String SUSPENSION = "holderSuspension";

    private static final Set<String> PLACES =
            Set.of("awaitObjection", "considerEffect", "reviewObjection", "decideAgain", "liftSuspension");

    @Override
    public String room() {
        return "sanction";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return Optional.empty();
    }

    @Override
    public boolean isBeside(String element) {
        return PLACES.contains(element);
    }
}
