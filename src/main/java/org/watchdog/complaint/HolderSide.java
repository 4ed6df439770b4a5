package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** The holder's answers to our requests. */
@Service
@Transactional
public class HolderSide {

    private final Cases cases;
    private final Complaints complaints;
    private final Messages messages;
    private final HolderInquiry inquiry;
    private final Processes processes;
    private final Event<Audited> news;

    @Inject
    HolderSide(
            Cases cases,
            Complaints complaints,
            Messages messages,
            HolderInquiry inquiry,
            Processes processes,
            Event<Audited> news) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.inquiry = inquiry;
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
     * Takes the holder's answer, at any rung of the ladder; the process goes on in the same transaction.
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
        var asked = in.state() == CaseState.WAITING_FOR_HOLDER
                && processes.tell(number, "holderAnswered", Optional.empty());
        if (!asked && !isLate(number)) {
            return Answered.NOT_ASKED;
        }
        var id = messages.add(in, Side.HOLDER, Side.BODY, About.ANSWER, caller.actor(), text);
        measures.ifPresent(m -> messages.add(in, Side.HOLDER, Side.BODY, About.MEASURES_TAKEN, caller.actor(), m));
        inquiry.stopClocks(number);
        news.fire(new Audited(
                number, caller.actor(), "complaint.holder" + (asked ? "Answered" : "AnsweredLate"), Voice.saying(id)));
        return Answered.DONE;
    }

    /**
     * After its silence was reported, and before that is decided on, an answer is kept on the case and moves nothing.
     */
    private boolean isLate(CaseNumber number) {
        return complaints
                .with(number)
                .filter(complaint -> complaint.outcome().isEmpty())
                .flatMap(Complaint::finding)
                .filter(Finding.NON_COOPERATION::equals)
                .isPresent();
    }
}
