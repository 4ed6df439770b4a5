package org.watchdog.incident;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.committee.Motion;
import org.watchdog.deliberation.CommitteeDecided;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Standing;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/** Whether the incident leads to a measure, and why. */
@Service
@Transactional
public class Decision {

    private final Cases cases;
    private final Incidents incidents;
    private final DecisionBook decisions;
    private final PreventionDesk prevention;
    private final Voice voice;

    @Inject
    Decision(Cases cases, Incidents incidents, DecisionBook decisions, PreventionDesk prevention, Voice voice) {
        this.cases = cases;
        this.incidents = incidents;
        this.decisions = decisions;
        this.prevention = prevention;
        this.voice = voice;
    }

    /** The committee has decided; that the facts come first is no decision of the case. */
    void decided(@Observes CommitteeDecided news) {
        var number = news.caseNumber();
        if (incidents.with(number).isPresent() && news.what() != Motion.Kind.BACK_FOR_FACTS) {
            var how = news.what() == Motion.Kind.MEASURE ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE;
            keep(number, how, news.reason(), Actor.SYSTEM);
        }
    }

    /** A caution that needs no committee; under review it is noted for the review (rule book 1.7). */
    public void caution(CaseNumber number, String reason, Caller by) {
        var measure =
                incidents.known(number).standing() == Standing.UNDER_REVIEW ? Measure.CAUTION_NOTED : Measure.CAUTION;
        decide(number, Decided.of(measure, reason, By.SUPERVISOR, Set.of(by.id())), by);
    }

    /** Takes no measure. */
    public void leaveIt(CaseNumber number, String reason, Caller by) {
        decide(number, Decided.of(Measure.NONE, reason, By.SUPERVISOR, Set.of(by.id())), by);
    }

    private void decide(CaseNumber number, Decided decided, Caller by) {
        decisions.decide(number, decided);
        var how = decided.isMeasure() ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE;
        keep(number, how, decided.reason(), by.actor());
    }

    private void keep(CaseNumber number, ClosedAs how, String reason, Actor by) {
        incidents.known(number).decided(how, incidents.sealDecision(cases.known(number), reason));
        voice.record(number, by, "incident.decided", Map.of("decision", how.name()));
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
