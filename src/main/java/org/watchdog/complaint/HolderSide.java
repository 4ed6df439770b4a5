package org.watchdog.complaint;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Submission;

/** The holder's answers to our requests. */
@Dependent
@Transactional
public class HolderSide {

    private final Cases cases;
    private final Messages messages;
    private final Clocks clocks;
    private final Processes processes;
    private final Event<Audited> news;

    @Inject
    HolderSide(Cases cases, Messages messages, Clocks clocks, Processes processes, Event<Audited> news) {
        this.cases = cases;
        this.messages = messages;
        this.clocks = clocks;
        this.processes = processes;
        this.news = news;
    }

    /** What came of an answer. */
    public enum Answered {
        DONE,
        NOT_FOUND,
        NOT_ASKED,
        INVALID
    }

    /**
     * Takes the holder's answer; the process goes on in the same transaction.
     *
     * @param sent {@code text} (1 to 20,000 characters) and {@code measuresTaken} (up to 20,000); errors are noted in
     *     it
     */
    public Answered answer(CaseNumber number, Submission sent, Caller caller) {
        var found = cases.visible(number, caller);
        if (found.isEmpty()) {
            return Answered.NOT_FOUND;
        }
        var text = sent.requiredText("text", 1, 20_000);
        var measures = sent.text("measuresTaken", 20_000);
        if (!sent.errors().isEmpty()) {
            return Answered.INVALID;
        }
        var in = found.get();
        if (in.state() != CaseState.WAITING_FOR_HOLDER || !processes.tell(number, "holderAnswered", Optional.empty())) {
            return Answered.NOT_ASKED;
        }
        var id = messages.add(in, Side.HOLDER, Side.BODY, About.ANSWER, caller.actor(), text);
        measures.ifPresent(m -> messages.add(in, Side.HOLDER, Side.BODY, About.MEASURES_TAKEN, caller.actor(), m));
        clocks.meet(number, ComplaintStage.HOLDER_ANSWER);
        news.fire(
                new Audited(number, caller.actor(), "complaint.holderAnswered", Map.of("message", Long.toString(id))));
        return Answered.DONE;
    }
}
