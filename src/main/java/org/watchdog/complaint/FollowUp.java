package org.watchdog.complaint;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;

/** The complainant's side after filing: whoever holds the receipt code reads, writes and answers. */
@Dependent
@Transactional
public class FollowUp {

    private final Cases cases;
    private final Complaints complaints;
    private final Messages messages;
    private final Clocks clocks;
    private final Processes processes;
    private final Event<Audited> news;

    @Inject
    FollowUp(
            Cases cases,
            Complaints complaints,
            Messages messages,
            Clocks clocks,
            Processes processes,
            Event<Audited> news) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.clocks = clocks;
        this.processes = processes;
        this.news = news;
    }

    /** What the complainant can do now. */
    public enum Action {
        MESSAGE,
        ANSWER
    }

    /**
     * What the complainant sees.
     *
     * @param next the clock that runs for the next step, if one does
     * @param messages oldest first
     */
    public record View(
            Case shown, Complaint complaint, Optional<Deadline> next, List<Message> messages, List<Action> actions) {

        /** The key of the sentence that says what happens next. */
        public String nextWords() {
            return "complaint.next."
                    + shown.closedAs()
                            .map(how -> "closed." + how)
                            .or(shown::element)
                            .orElse("received");
        }
    }

    /** What came of an answer. */
    public enum Answered {
        DONE,
        NOT_ASKED
    }

    /** Whose case a code opens; empty for a wrong one. */
    public Optional<CaseNumber> caseOf(String typed) {
        return ReceiptCode.read(typed).flatMap(complaints::with).map(Complaint::caseNumber);
    }

    /** The case as the complainant sees it. */
    public View view(CaseNumber number) {
        var shown = cases.known(number);
        var waiting = ComplaintStage.CLOCK_OF.get(shown.element().orElse(""));
        var next = clocks.of(number).stream()
                .filter(d -> d.state() == Deadline.State.OPEN && d.name().equals(waiting))
                .findFirst();
        return new View(shown, complaints.known(number), next, messages.withComplainant(shown), actions(shown));
    }

    private static List<Action> actions(Case shown) {
        var actions = new ArrayList<Action>();
        actions.add(Action.MESSAGE);
        if (isAsked(shown)) {
            actions.add(Action.ANSWER);
        }
        return actions;
    }

    private static boolean isAsked(Case shown) {
        return shown.state() == CaseState.WAITING_FOR_COMPLAINANT
                && shown.element()
                        .filter(ComplaintStage.AWAIT_COMPLAINANT::equals)
                        .isPresent();
    }

    /** Takes a message of the complainant, also after closing. */
    public void write(CaseNumber number, String text) {
        var in = cases.known(number);
        var id = messages.add(in, Side.COMPLAINANT, Side.BODY, About.MESSAGE, Actor.COMPLAINANT, text);
        news.fire(new Audited(
                number, Actor.COMPLAINANT, "complaint.messageReceived", Map.of("message", Long.toString(id))));
    }

    /** Takes the answer whether the matter is settled; the process goes on in the same transaction. */
    public Answered answer(CaseNumber number, boolean satisfied, Optional<String> comment) {
        var in = cases.known(number);
        if (!isAsked(in)) {
            return Answered.NOT_ASKED;
        }
        var facts = new HashMap<String, String>();
        comment.map(text -> messages.add(in, Side.COMPLAINANT, Side.BODY, About.ANSWER, Actor.COMPLAINANT, text))
                .ifPresent(id -> facts.put("message", Long.toString(id)));
        var answer = satisfied ? Satisfaction.SATISFIED : Satisfaction.UNSATISFIED;
        if (!processes.tell(number, "complainantAnswered", Optional.of(answer))) {
            return Answered.NOT_ASKED;
        }
        clocks.meet(number, ComplaintStage.COMPLAINANT_ANSWER);
        facts.put("answer", answer.name());
        news.fire(new Audited(number, Actor.COMPLAINANT, "complaint.complainantAnswered", facts));
        return Answered.DONE;
    }

    /** The answer that the drawing asks for. */
    enum Satisfaction {
        SATISFIED,
        UNSATISFIED
    }
}
