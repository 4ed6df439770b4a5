package org.watchdog.incident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.register.Standing;
import org.watchdog.severity.Classification;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.Measure;

/** Whether the incident leads to a measure, and why. */
@Dependent
@Transactional
public class Decision {

    private final Cases cases;
    private final Incidents incidents;
    private final GradeBook grades;
    private final DecisionBook decisions;
    private final PreventionDesk prevention;
    private final Voice voice;

    @Inject
    Decision(
            Cases cases,
            Incidents incidents,
            GradeBook grades,
            DecisionBook decisions,
            PreventionDesk prevention,
            Voice voice) {
        this.cases = cases;
        this.incidents = incidents;
        this.grades = grades;
        this.decisions = decisions;
        this.prevention = prevention;
        this.voice = voice;
    }

    /** Takes the measure that the criteria propose; where they propose none, a recommendation. */
    public void takeProposed(CaseNumber number, Optional<String> endCondition, String reason, Caller by) {
        var decided = grades.of(number)
                .flatMap(Classification::proposal)
                .map(proposal -> Decided.proposed(proposal, endCondition, reason, By.SUPERVISOR, Set.of(by.id())))
                .orElseGet(() -> Decided.of(Measure.RECOMMENDATION, reason, By.SUPERVISOR, Set.of(by.id())));
        decide(number, decided, by);
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
        keep(number, how, decided.reason(), by);
    }

    private void keep(CaseNumber number, ClosedAs how, String reason, Caller by) {
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
