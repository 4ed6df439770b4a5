package org.watchdog.complaint;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Message.About;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;

/** What becomes of the holder's answer: the complainant is asked, or somebody investigates, and it is decided on. */
@Dependent
@Transactional
public class Findings {

    private final Cases cases;
    private final Complaints complaints;
    private final Clocks clocks;
    private final Days days;
    private final Voice voice;

    @Inject
    Findings(Cases cases, Complaints complaints, Clocks clocks, Days days, Voice voice) {
        this.cases = cases;
        this.complaints = complaints;
        this.clocks = clocks;
        this.days = days;
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

    /** Whether the violation leads to a measure, and why; stands in the place of deliberation and sanction. */
    public void decide(CaseNumber number, boolean measure, String reason, Caller by) {
        var decision = measure ? ClosedAs.MEASURE : ClosedAs.NO_MEASURE;
        var noted = voice.note(number, reason, by);
        complaints.known(number).endsAs(decision);
        voice.record(number, by.actor(), "complaint.measureDecided", Voice.saying(noted, "decision", decision.name()));
    }

    /** A measure that needs no committee: the holder is cautioned, and why. */
    public void caution(CaseNumber number, String reason, Caller by) {
        var noted = voice.note(number, reason, by);
        complaints.known(number).endsAs(ClosedAs.MEASURE);
        voice.record(number, by.actor(), "complaint.measureDecided", Voice.saying(noted, "decision", "CAUTION"));
    }
}
