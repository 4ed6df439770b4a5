package org.watchdog.complaint;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.complaint.Complaint.MeasureDecision;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** What the steps of the complaint's drawings do to a complaint. */
@Dependent
@Transactional
public class Handling {

    private final Cases cases;
    private final Complaints complaints;
    private final Messages messages;
    private final Clocks clocks;
    private final Licensees licensees;
    private final Event<Object> news;
    private final Clock clock;
    private final int holderDays;
    private final int complainantDays;

    @Inject
    Handling(
            Cases cases,
            Complaints complaints,
            Messages messages,
            Clocks clocks,
            Licensees licensees,
            Event<Object> news,
            Clock clock,
            @ConfigProperty(name = "watchdog.complaint.holder-answer.business-days", defaultValue = "10")
                    int holderDays,
            @ConfigProperty(name = "watchdog.complaint.complainant-answer.business-days", defaultValue = "10")
                    int complainantDays) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.clocks = clocks;
        this.licensees = licensees;
        this.news = news;
        this.clock = clock;
        this.holderDays = holderDays;
        this.complainantDays = complainantDays;
    }

    /** Whether the case is about a holder that can be asked. */
    public boolean hasHolder(CaseNumber number) {
        return cases.known(number).licensee().isPresent();
    }

    /** Whether the register knows this holder. */
    public boolean isHolder(LicenseeId id) {
        return licensees.find(id).isPresent();
    }

    /** Whether this caller investigated the case, and so must not approve what was found (four eyes). */
    public boolean investigated(CaseNumber number, Caller caller) {
        return complaints
                .known(number)
                .investigatedBy()
                .filter(caller.id()::equals)
                .isPresent();
    }

    /** Notes the holder that staff found for a site that none was known to have. */
    public void name(CaseNumber number, LicenseeId holder, Caller by) {
        var marks = licensees.find(holder).map(this::schemes).orElseThrow();
        cases.known(number).isAbout(holder, marks);
        tell(number, by.actor(), "complaint.holderNamed", Map.of("licensee", holder.value()));
    }

    private Optional<org.watchdog.kernel.Scheme> schemes(Licensee holder) {
        return holder.schemes(clocks.today()).stream().findFirst();
    }

    /** The complaint is ours to handle (R-WD-01, R-WD-03). */
    public void accept(CaseNumber number, Caller by) {
        tell(number, by.actor(), "complaint.accepted", Map.of());
    }

    /** The complaint is not ours to handle; the explanation goes to the complainant. */
    public void refuse(CaseNumber number, OutOfScope reason, String explanation, Caller by) {
        var in = cases.known(number);
        complaints.known(number).refuse(reason, complaints.seal(in, "conclusion", explanation));
        tell(number, by.actor(), "complaint.refused", Map.of("reason", reason.name()));
    }

    /** Asks the holder to answer, by the portal and by letter; its clock starts (R-DEF-01). Safe to run twice. */
    public void notifyHolder(CaseNumber number) {
        var in = cases.known(number);
        in.showToHolder();
        clocks.meet(number, ComplaintStage.HOLDER_ANSWER);
        var due = clocks.open(
                number,
                ComplaintStage.HOLDER_ANSWER,
                DeadlineRule.businessDays(holderDays),
                Optional.of("holderAnswerDue"));
        var id = say(number, "complaint.told.accepted", words -> words.longDay(due.dueOn()));
        tell(
                number,
                Actor.SYSTEM,
                "complaint.holderAsked",
                saying(id, "dueOn", due.dueOn().toString()));
        news.fire(new HolderNotified(number, due.dueOn()));
    }

    /** A further question to the holder; the clock is set anew when the drawing comes to the request again. */
    public void askHolderAgain(CaseNumber number, String question, Caller by) {
        var id = messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.REQUEST, by.actor(), question);
        tell(number, by.actor(), "complaint.askedAgain", saying(id));
    }

    /** The answer leaves a suspicion; somebody investigates. */
    public void suspect(CaseNumber number, Caller by) {
        tell(number, by.actor(), "complaint.suspected", Map.of());
    }

    /** The answer is enough; what the holder says is told to the complainant in our words. */
    public void findSufficient(CaseNumber number, String summary, Caller by) {
        var in = cases.known(number);
        var id = messages.add(in, Side.BODY, Side.COMPLAINANT, About.REQUEST, by.actor(), summary);
        tell(number, by.actor(), "complaint.answerSufficient", saying(id));
    }

    /** Asks the complainant whether that settles it; the clock starts (R-DEF-03, R-WD-08). */
    public void askComplainant(CaseNumber number) {
        clocks.meet(number, ComplaintStage.COMPLAINANT_ANSWER);
        var due = clocks.open(
                number,
                ComplaintStage.COMPLAINANT_ANSWER,
                DeadlineRule.businessDays(complainantDays),
                Optional.of("complainantAnswerDue"));
        var id = say(number, "complaint.told.asked", words -> words.longDay(due.dueOn()));
        tell(
                number,
                Actor.SYSTEM,
                "complaint.complainantAsked",
                saying(id, "dueOn", due.dueOn().toString()));
    }

    /** The complainant is satisfied, or was silent until the clock ran out. */
    public void settle(CaseNumber number) {
        complaints.known(number).settle();
        tell(number, Actor.SYSTEM, "complaint.settled", Map.of());
    }

    /** What the investigation found, and what the complainant is to be told of it. */
    public void find(CaseNumber number, Finding finding, String facts, String conclusion, Caller by) {
        var in = cases.known(number);
        var id = messages.add(in, Side.BODY, Side.BODY, About.NOTE, by.actor(), facts);
        complaints.known(number).found(finding, by.id(), complaints.seal(in, "conclusion", conclusion));
        tell(number, by.actor(), "complaint.found", saying(id, "finding", finding.name()));
    }

    /** The findings stand. */
    public void approve(CaseNumber number, Caller by) {
        tell(number, by.actor(), "complaint.findingsApproved", Map.of());
    }

    /** The findings go back to the investigator with a reason. */
    public void sendBack(CaseNumber number, String reason, Caller by) {
        var id = messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by.actor(), reason);
        tell(number, by.actor(), "complaint.findingsReturned", saying(id));
    }

    /** Whether the violation leads to a measure, and why; stands in the place of deliberation and sanction. */
    public void decide(CaseNumber number, MeasureDecision decision, String reason, Caller by) {
        var id = messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by.actor(), reason);
        complaints.known(number).decide(decision);
        tell(number, by.actor(), "complaint.measureDecided", saying(id, "decision", decision.name()));
    }

    /** Tells the complainant how it ended. */
    public void inform(CaseNumber number) {
        var in = cases.known(number);
        var complaint = complaints.known(number);
        var how = complaint.outcome().orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
        var id = say(
                number,
                "complaint.told." + how,
                words -> complaints.conclusion(in, complaint).orElse(""));
        tell(number, Actor.SYSTEM, "complaint.informed", saying(id, "as", how.name()));
    }

    /** The answer to an inquiry; the case ends with it. */
    public void answerInquiry(CaseNumber number, String answer, Caller by) {
        var id = messages.add(cases.known(number), Side.BODY, Side.COMPLAINANT, About.RESULT, by.actor(), answer);
        tell(number, by.actor(), "complaint.inquiryAnswered", saying(id));
        end(number, ClosedAs.ANSWERED, by);
        news.fire(new ComplainantTold(number));
    }

    /** Closes the case as it was decided. */
    public void close(CaseNumber number, Caller by) {
        end(number, complaints.known(number).outcome().orElseThrow(), by);
    }

    /** The case stays open for a reason. */
    public void keepOpen(CaseNumber number, String reason, Caller by) {
        var id = messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by.actor(), reason);
        tell(number, by.actor(), "complaint.keptOpen", saying(id));
    }

    private void end(CaseNumber number, ClosedAs how, Caller by) {
        if (cases.known(number).close(how, clock.instant())) {
            tell(number, by.actor(), "complaint.closed", Map.of("as", how.name()));
        }
    }

    private interface Argument {
        String in(Words words);
    }

    /**
     * A message of the body to the complainant, in the language of the complaint, and the news that it is there.
     *
     * @return its id
     */
    private long say(CaseNumber number, String key, Argument argument) {
        Case in = cases.known(number);
        var words = Words.in(complaints.known(number).language());
        var text = words.say(key, argument.in(words)).strip();
        var id = messages.add(in, Side.BODY, Side.COMPLAINANT, About.RESULT, Actor.SYSTEM, text);
        news.fire(new ComplainantTold(number));
        return id;
    }

    /** The facts of news about something said: the stream shows the words with it. */
    private static Map<String, String> saying(long message) {
        return Map.of("message", Long.toString(message));
    }

    private static Map<String, String> saying(long message, String fact, String value) {
        return Map.of("message", Long.toString(message), fact, value);
    }

    private void tell(CaseNumber number, Actor by, String action, Map<String, String> facts) {
        news.fire(new Audited(number, by, action, facts));
    }
}
