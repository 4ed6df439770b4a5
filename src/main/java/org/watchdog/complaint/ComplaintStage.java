package org.watchdog.complaint;

import static org.watchdog.casefile.CaseState.CLOSED;
import static org.watchdog.casefile.CaseState.INVESTIGATION;
import static org.watchdog.casefile.CaseState.SANCTION;
import static org.watchdog.casefile.CaseState.SCREENING;
import static org.watchdog.casefile.CaseState.UNDER_REVIEW;
import static org.watchdog.casefile.CaseState.WAITING_FOR_COMPLAINANT;
import static org.watchdog.casefile.CaseState.WAITING_FOR_HOLDER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;
import org.watchdog.platform.api.Service;

/** The places of the complaint's drawings where a case waits, with the state that each means. */
@Service
class ComplaintStage implements Stages {

    static final String AWAIT_CONTACT = "awaitContact";
    static final String AWAIT_INFORMATION = "awaitInformation";
    static final String AWAIT_HOLDER = "awaitHolder";
    static final String AWAIT_FORMAL_ANSWER = "awaitFormalAnswer";
    static final String AWAIT_LAST_ANSWER = "awaitLastAnswer";
    static final String AWAIT_COMPLAINANT = "awaitComplainant";
    static final String AWAIT_REVIEW_REQUEST = "awaitReviewRequest";
    static final String REVIEW_CLOSING = "reviewClosing";

    static final String CONTACT = "contact";
    static final String INFORMATION = "information";
    static final String HOLDER_REMINDER = "holderReminder";
    static final String HOLDER_ANSWER = "holderAnswer";
    static final String HOLDER_FORMAL_ANSWER = "holderFormalAnswer";
    static final String HOLDER_LAST_ANSWER = "holderLastAnswer";
    static final String COMPLAINANT_ANSWER = "complainantAnswer";
    static final String REVIEW_PERIOD = "reviewPeriod";

    static final List<String> HOLDER_CLOCKS = List.of(HOLDER_ANSWER, HOLDER_FORMAL_ANSWER, HOLDER_LAST_ANSWER);

    /** Which clock runs while people outside are waited for. */
    static final Map<String, String> CLOCK_OF = Map.of(
            AWAIT_CONTACT, CONTACT,
            AWAIT_INFORMATION, INFORMATION,
            AWAIT_HOLDER, HOLDER_ANSWER,
            AWAIT_FORMAL_ANSWER, HOLDER_FORMAL_ANSWER,
            AWAIT_LAST_ANSWER, HOLDER_LAST_ANSWER,
            AWAIT_COMPLAINANT, COMPLAINANT_ANSWER,
            AWAIT_REVIEW_REQUEST, REVIEW_PERIOD);

    static final Map<String, CaseState> STATES = Map.ofEntries(
            Map.entry("answerInquiry", SCREENING),
            Map.entry("screenComplaint", SCREENING),
            Map.entry(AWAIT_CONTACT, WAITING_FOR_COMPLAINANT),
            Map.entry(AWAIT_INFORMATION, WAITING_FOR_COMPLAINANT),
            Map.entry(AWAIT_HOLDER, WAITING_FOR_HOLDER),
            Map.entry(AWAIT_FORMAL_ANSWER, WAITING_FOR_HOLDER),
            Map.entry(AWAIT_LAST_ANSWER, WAITING_FOR_HOLDER),
            Map.entry("reviewAnswer", UNDER_REVIEW),
            Map.entry(AWAIT_COMPLAINANT, WAITING_FOR_COMPLAINANT),
            Map.entry("investigate", INVESTIGATION),
            Map.entry("approveFindings", INVESTIGATION),
            Map.entry("establishFacts", INVESTIGATION),
            Map.entry("decideMinorMeasure", SANCTION),
            Map.entry("sanction", SANCTION),
            Map.entry("closeCase", UNDER_REVIEW),
            Map.entry(AWAIT_REVIEW_REQUEST, CLOSED),
            Map.entry(REVIEW_CLOSING, CLOSED));

    /** Where nothing is decided yet, so that the complaint can be withdrawn. */
    static final Set<String> UNDECIDED = Set.of(
            "screenComplaint",
            AWAIT_CONTACT,
            AWAIT_INFORMATION,
            AWAIT_HOLDER,
            AWAIT_FORMAL_ANSWER,
            AWAIT_LAST_ANSWER,
            "reviewAnswer",
            AWAIT_COMPLAINANT,
            "investigate",
            "approveFindings");

    @Override
    public String room() {
        return "complaint";
    }

    @Override
    public Optional<CaseState> stateAt(String element) {
        return Optional.ofNullable(STATES.get(element));
    }
}
