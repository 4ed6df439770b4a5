package org.watchdog.complaint;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Message.About;
import org.watchdog.committee.Motion;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.deliberation.CommitteeDecided;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.Decided;
import org.watchdog.severity.Decided.By;
import org.watchdog.severity.DecisionBook;
import org.watchdog.severity.Measure;

/** What becomes of the holder's answer: the complainant is asked, or somebody investigates, and it is decided on. */
@Service
@Transactional
public class Findings {

    private final Cases cases;
    private final Complaints complaints;
    private final Clocks clocks;
    private final Days days;
    private final DecisionBook decisions;
    private final Voice voice;

    @Inject
    Findings(Cases cases, Complaints complaints, Clocks clocks, Days days, DecisionBook decisions, Voice voice) {
        this.cases = cases;
        this.complaints = complaints;
        this.clocks = clocks;
        this.days = days;
        this.decisions = decisions;
        this.voice = voice;
    }

    /** The answer is enough; what the holder says is told to the complainant in our words. */
    public void findSufficient(CaseNumber number, String summary, Caller by) {
        var told = voice.toComplainant(number, About.REQUEST, summary, by);
        voice.record(number, by.actor(), "complaint.answerSufficient", Voice.saying(told));
    }

    /** Asks the complainant whether that settles it; the clock starts (R-DEF-03, R-WD-08). */
    public void askComplainant(CaseNumber number) {
        clocks.meet(number, ComplaintStage.COMPLAINANT_ANSWER);
        var due = clocks.open(
                        number,
                        ComplaintStage.COMPLAINANT_ANSWER,
                        days.complainantAnswer(),
                        Optional.of("complainantAnswerDue"))
                .dueOn();
        var told = voice.toComplainant(number, "complaint.told.asked", words -> words.longDay(due));
        voice.record(number, Actor.SYSTEM, "complaint.complainantAsked", Voice.saying(told, "dueOn", due.toString()));
    }

    /** What the investigation found, and what the complainant is to be told of it. */
    public void find(CaseNumber number, Finding finding, String facts, String conclusion, Caller by) {
        var noted = voice.note(number, facts, by);
        complaints
                .known(number)
                .found(finding, by.id(), complaints.seal(cases.known(number), "conclusion", conclusion));
        voice.record(number, by.actor(), "complaint.found", Voice.saying(noted, "finding", finding.name()));
    }

    /** Whether this caller investigated the case, and so must not approve what was found (four eyes). */
    public boolean investigated(CaseNumber number, Caller caller) {
        return complaints
                .known(number)
                .investigatedBy()
                .filter(caller.id()::equals)
                .isPresent();
    }

    /** The findings stand. */
    public void approve(CaseNumber number, Caller by) {
        var complaint = complaints.known(number);
        complaint
                .finding()
                .filter(Finding.NO_VIOLATION::equals)
                .ifPresent(none -> complaint.endsAs(ClosedAs.NO_VIOLATION));
        voice.record(number, by.actor(), "complaint.findingsApproved", Map.of());
    }

    /** The findings go back to the investigator with a reason. */
    public void sendBack(CaseNumber number, String reason, Caller by) {
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "complaint.findingsReturned", Voice.saying(noted));
    }

    /** The committee has decided; that the facts come first is no decision of the case. */
    void decided(@Observes CommitteeDecided news) {
        var number = news.caseNumber();
        if (complaints.with(number).isPresent() && news.what() != Motion.Kind.BACK_FOR_FACTS) {
            var isMeasure = news.what() == Motion.Kind.MEASURE;
            keep(number, isMeasure, news.reason(), Actor.SYSTEM, isMeasure ? "MEASURE" : "NO_MEASURE");
        }
    }

    /** A measure that needs no committee: the holder is cautioned, and why. */
    public void caution(CaseNumber number, String reason, Caller by) {
        decide(number, Decided.of(Measure.CAUTION, reason, By.SUPERVISOR, Set.of(by.id())), by, "CAUTION");
    }

    /** Takes no measure. */
    public void leaveIt(CaseNumber number, String reason, Caller by) {
        decide(number, Decided.of(Measure.NONE, reason, By.SUPERVISOR, Set.of(by.id())), by, "NO_MEASURE");
    }

    private void decide(CaseNumber number, Decided decided, Caller by, String told) {
        decisions.decide(number, decided);
        keep(number, decided.isMeasure(), decided.reason(), by.actor(), told);
    }

    private void keep(CaseNumber number, boolean isMeasure, String reason, Actor by, String told) {
        var noted = voice.note(number, reason, by);
        complaints.known(number).endsAs(isMeasure ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE);
        voice.record(number, by, "complaint.measureDecided", Voice.saying(noted, "decision", told));
    }
}
