package org.watchdog.incident;

import static org.watchdog.casefile.CaseState.INVESTIGATION;
import static org.watchdog.casefile.CaseState.SANCTION;
import static org.watchdog.casefile.CaseState.SCREENING;
import static org.watchdog.casefile.CaseState.UNDER_REVIEW;
import static org.watchdog.casefile.CaseState.WAITING_FOR_HOLDER;

import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;
import org.watchdog.platform.api.Service;

/** The places of the incident's drawing where a case waits, with the state that each means, and its clocks. */
@Service
class IncidentStage implements Stages {

    static final String AWAIT_CORRECTION = "awaitCorrection";
    static final String AWAIT_PREVENTION = "awaitPrevention";

    private static final String ALERT = "alertGrantingBody";

    static final String CORRECTION = "holderCorrection";
    static final String PROMPT_REPORT = "holderPromptReport";
    static final String FINAL_REPORT = "holderFinalReport";
    static final String FINAL_REMINDER = "holderFinalReportReminder";
    static final String PPC_PROMPT = "holderPpcPrompt";
    static final String PPC_FINAL = "holderPpcFinal";
    static final String MY_NUMBER_PROMPT = "holderMyNumberPrompt";
    static final String MY_NUMBER_FINAL = "holderMyNumberFinal";
    static final String PREVENTION = "holderPrevention";
    static final String PREVENTION_REMINDER = "holderPreventionReminder";

    private static final Map<String, CaseState> STATES = Map.of(
            "checkReport",
            SCREENING,
            AWAIT_CORRECTION,
            WAITING_FOR_HOLDER,
            "establishFacts",
            INVESTIGATION,
            "reviewGrade",
            UNDER_REVIEW,
            "decideMinorMeasure",
            SANCTION,
            AWAIT_PREVENTION,
            WAITING_FOR_HOLDER,
            "verifyPrevention",
            UNDER_REVIEW,
            "sanctionSettled",
            SANCTION,
            "closeCase",
            UNDER_REVIEW);

    @Override
    public String room() {
        return "incident";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return Optional.ofNullable(STATES.get(element));
    }

    @Override
    public boolean isBeside(String element) {
        return element.equals(ALERT);
    }
}
