package org.watchdog.complaint;

import static org.watchdog.casefile.CaseState.INVESTIGATION;
import static org.watchdog.casefile.CaseState.SANCTION;
import static org.watchdog.casefile.CaseState.SCREENING;
import static org.watchdog.casefile.CaseState.UNDER_REVIEW;
import static org.watchdog.casefile.CaseState.WAITING_FOR_COMPLAINANT;
import static org.watchdog.casefile.CaseState.WAITING_FOR_HOLDER;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;

/** The places of the complaint's drawings where a case waits, with the state that each means. */
@Dependent
class ComplaintStage implements Stages {

    static final String AWAIT_HOLDER = "awaitHolder";
    static final String AWAIT_COMPLAINANT = "awaitComplainant";
    static final String HOLDER_ANSWER = "holderAnswer";
    static final String COMPLAINANT_ANSWER = "complainantAnswer";

    /** Which clock runs while people outside are waited for. */
    static final Map<String, String> CLOCK_OF =
            Map.of(AWAIT_HOLDER, HOLDER_ANSWER, AWAIT_COMPLAINANT, COMPLAINANT_ANSWER);

    static final Map<String, CaseState> STATES = Map.of(
            "answerInquiry",
            SCREENING,
            "screenComplaint",
            SCREENING,
            AWAIT_HOLDER,
            WAITING_FOR_HOLDER,
            "reviewAnswer",
            UNDER_REVIEW,
            AWAIT_COMPLAINANT,
            WAITING_FOR_COMPLAINANT,
            "investigate",
            INVESTIGATION,
            "approveFindings",
            INVESTIGATION,
            "decideMeasure",
            SANCTION,
            "closeCase",
            UNDER_REVIEW);

    @Override
    public String room() {
        return "complaint";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return Optional.ofNullable(STATES.get(element));
    }
}
