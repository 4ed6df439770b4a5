package org.watchdog.incident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;

/** Whether the incident leads to a measure, and why; it stands in the place of deliberation and sanction. */
@Dependent
@Transactional
public class Decision {

    private final Cases cases;
    private final Incidents incidents;
    private final PreventionDesk prevention;
    private final Voice voice;

    @Inject
    Decision(Cases cases, Incidents incidents, PreventionDesk prevention, Voice voice) {
        this.cases = cases;
        this.incidents = incidents;
        this.prevention = prevention;
        this.voice = voice;
    }

    /**
     * Decides.
     *
     * @param how MEASURE or NO_MEASURE
     * @param reason what the business is told with it
     */
    public void decide(CaseNumber number, ClosedAs how, String reason, Caller by) {
        incidents.known(number).decided(how, incidents.sealDecision(cases.known(number), reason));
        voice.record(number, by.actor(), "incident.decided", Map.of("decision", how.name()));
    }

    /** Tells the business how it was decided, and by when it reports on prevention; that clock starts (R-DEF-07). */
    public void inform(CaseNumber number) {
        var incident = incidents.known(number);
        var how = incident.outcome().orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
        var due = prevention.await(number);
        var reason = incidents.decision(cases.known(number), incident).orElse("");
        var told = voice.tell(number, Occasion.DECISION, "incident.told.DECISION." + how, reason, Optional.of(due));
        voice.record(number, Actor.SYSTEM, "incident.holderInformed", Voice.saying(told, "decision", how.name()));
    }
}
