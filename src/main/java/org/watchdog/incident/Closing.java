package org.watchdog.incident;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.deliberation.Copies;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.DecisionBook;

/** How an incident ends, and what the next review of the mark is told of it. */
@Service
@Transactional
public class Closing {

    /** Clocks of the law, of which no process is told; they end with the case. */
    private static final List<String> BETWEEN_OTHERS = List.of(
            IncidentStage.PPC_PROMPT,
            IncidentStage.PPC_FINAL,
            IncidentStage.MY_NUMBER_PROMPT,
            IncidentStage.MY_NUMBER_FINAL);

    private final Cases cases;
    private final Incidents incidents;
    private final DecisionBook decisions;
    private final Clocks clocks;
    private final Copies copies;
    private final Voice voice;

    @Inject
    Closing(Cases cases, Incidents incidents, DecisionBook decisions, Clocks clocks, Copies copies, Voice voice) {
        this.cases = cases;
        this.incidents = incidents;
        this.decisions = decisions;
        this.clocks = clocks;
        this.copies = copies;
        this.voice = voice;
    }

    /** Notes it for the mark's next review, and for a new review body if the business moves (R-RPT-10). */
    public void share(CaseNumber number) {
        incidents.noteForReview(incidents.known(number), clocks.now());
        voice.record(number, Actor.SYSTEM, "incident.shared", Map.of());
    }

    /** Whether the granting body is still to be alerted. */
    public boolean isAlertOpen(CaseNumber number) {
        return incidents.known(number).isAlertOpen();
    }

    /** Whether copies of the committee are not destroyed yet (R-RPT-10). */
    public boolean areCopiesOpen(CaseNumber number) {
        return copies.areOpen(number);
    }

    /** Closes the case as it was decided last; an objection may have changed that. */
    public void close(CaseNumber number, Caller by) {
        var how = decisions
                .of(number)
                .map(decided -> decided.isMeasure() ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE)
                .orElseGet(() -> incidents.known(number).outcome().orElseThrow());
        BETWEEN_OTHERS.forEach(clock -> clocks.cancel(number, clock));
        clocks.cancelAll(number);
        if (cases.close(number, how)) {
            voice.record(number, by.actor(), "incident.closed", Map.of("as", how.name()));
        }
    }

    /** The case stays open for a reason. */
    public void keepOpen(CaseNumber number, String reason, Caller by) {
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "incident.keptOpen", Voice.saying(noted));
    }
}
