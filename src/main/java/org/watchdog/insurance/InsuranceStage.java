package org.watchdog.insurance;

import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;
import org.watchdog.platform.api.Service;

/** The places of the claim's drawing where a case waits, with the state that each means, and its clocks. */
@Service
class InsuranceStage implements Stages {

    static final String SET_RESERVE = "setReserve";
    static final String RECORD_CONSENT = "recordConsent";
    static final String APPROVE_PAYMENT = "approvePayment";

    /** The insurer pays within 30 days of the last document (R-INS-09). */
    static final String PAYMENT = "insurerPayment";

    /** The right to the insurance money lapses after three years (R-INS-11). */
    static final String PERIOD = "claimPeriod";

    private static final Map<String, CaseState> STATES = Map.of(
            SET_RESERVE,
            CaseState.SCREENING,
            RECORD_CONSENT,
            CaseState.UNDER_REVIEW,
            APPROVE_PAYMENT,
            CaseState.UNDER_REVIEW,
            "closeClaim",
            CaseState.UNDER_REVIEW,
            "awaitReopening",
            CaseState.CLOSED);

    @Override
    public String room() {
        return "insurance";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return Optional.ofNullable(STATES.get(element));
    }
}
