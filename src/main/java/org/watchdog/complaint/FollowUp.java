package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Files;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;

/** The complainant's side after filing: whoever holds the receipt code reads, writes and answers. */
@Service
@Transactional
public class FollowUp {

    private final Cases cases;
    private final Complaints complaints;
    private final Messages messages;
    private final Files files;
    private final Clocks clocks;
    private final Processes processes;
    private final Screening screening;
    private final Event<Audited> news;

    @Inject
    FollowUp(
            Cases cases,
            Complaints complaints,
            Messages messages,
            Files files,
            Clocks clocks,
            Processes processes,
            Screening screening,
            Event<Audited> news) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.files = files;
        this.clocks = clocks;
        this.processes = processes;
        this.screening = screening;
        this.news = news;
    }

    /** What the complainant can do now. */
    public enum Action {
        MESSAGE,
        FILE,
        ANSWER,
        RESUME,
        WITHDRAW,
        REQUEST_REVIEW
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
    public FollowUpView view(CaseNumber number) {
        var shown = cases.known(number);
        var waiting = ComplaintStage.CLOCK_OF.get(shown.element().orElse(""));
        var next = clocks.of(number).stream()
                .filter(d -> d.state() == Deadline.State.OPEN && d.name().equals(waiting))
                .findFirst();
        return new FollowUpView(
                shown,
                complaints.known(number),
                next,
                messages.withComplainant(shown),
                files.ofComplainant(shown),
                actions(shown, next),
                waits(shown, ComplaintStage.AWAIT_CONTACT) && screening.isAboutTargetBusiness(number));
    }

    private static List<Action> actions(Case shown, Optional<Deadline> next) {
        var actions = new ArrayList<Action>();
        actions.add(Action.MESSAGE);
        actions.add(Action.FILE);
        if (waits(shown, ComplaintStage.AWAIT_COMPLAINANT)) {
            actions.add(Action.ANSWER);
        }
        if (waits(shown, ComplaintStage.AWAIT_CONTACT)) {
            actions.add(Action.RESUME);
        }
        if (shown.element().filter(ComplaintStage.UNDECIDED::contains).isPresent()) {
            actions.add(Action.WITHDRAW);
        }
        if (waits(shown, ComplaintStage.AWAIT_REVIEW_REQUEST) && next.isPresent()) {
            actions.add(Action.REQUEST_REVIEW);
        }
        return actions;
    }

    private static boolean waits(Case shown, String element) {
        return shown.element().filter(element::equals).isPresent();
    }

    /**
     * Takes a message of the complainant, also after closing; if we asked for more, it is the answer.
     *
     * @return its id
     */
    public long write(CaseNumber number, String text) {
        var in = cases.known(number);
        var id = messages.add(in, Side.COMPLAINANT, Side.BODY, About.MESSAGE, Actor.COMPLAINANT, text);
        tell(number, "complaint.messageReceived", Voice.saying(id));
        informationGiven(number);
        return id;
    }

    /** Something came from the complainant: if we asked for more, the process goes on. */
    private void informationGiven(CaseNumber number) {
        if (waits(cases.known(number), ComplaintStage.AWAIT_INFORMATION)
                && processes.tell(number, "informationGiven", Optional.empty())) {
            clocks.meet(number, ComplaintStage.INFORMATION);
        }
    }

    /**
     * The complainant comes back after asking the business (R-WD-01).
     *
     * @param contact when, and what came of it; empty if we are to take it up at once, which only a complaint about a
     *     target business may ask (R-ACC-02)
     */
    public Answered resume(CaseNumber number, Optional<Contact> contact) {
        if (!waits(cases.known(number), ComplaintStage.AWAIT_CONTACT)) {
            return Answered.NOT_ASKED;
        }
        var complaint = complaints.known(number);
        contact.ifPresentOrElse(complaint::contacted, complaint::insist);
        if (!processes.tell(number, "contactMade", Optional.empty())) {
            return Answered.NOT_ASKED;
        }
        clocks.meet(number, ComplaintStage.CONTACT);
        tell(number, contact.isPresent() ? "complaint.resumed" : "complaint.insisted", Map.of());
        return Answered.DONE;
    }

    /** The day it is now in Tokyo. */
    public LocalDate today() {
        return clocks.today();
    }

    /** Whether the complainant may ask us to take it up without asking the business (R-ACC-02). */
    public boolean mayInsist(CaseNumber number) {
        return screening.isAboutTargetBusiness(number);
    }

    /** While the business is to be asked first: whether the complainant does not want it to be told by us. */
    public Answered objectToReferral(CaseNumber number, boolean objects) {
        if (!waits(cases.known(number), ComplaintStage.AWAIT_CONTACT)) {
            return Answered.NOT_ASKED;
        }
        complaints.known(number).objectToReferral(objects);
        tell(number, "complaint.referralObjected", Map.of("objects", Boolean.toString(objects)));
        return Answered.DONE;
    }

    /** Takes the complaint back, as long as nothing is decided; everything else stops. */
    public Answered withdraw(CaseNumber number, Optional<String> reason) {
        var in = cases.known(number);
        if (in.element().filter(ComplaintStage.UNDECIDED::contains).isEmpty()) {
            return Answered.NOT_ASKED;
        }
        tell(number, "complaint.withdrawn", said(in, reason));
        return processes.tell(number, "complaintWithdrawn", Optional.empty()) ? Answered.DONE : Answered.NOT_ASKED;
    }

    /** Asks that another supervisor looks at the closing (R-WD-05), within the time for it (R-WD-08). */
    public Answered requestReview(CaseNumber number, String reason) {
        var in = cases.known(number);
        if (!waits(in, ComplaintStage.AWAIT_REVIEW_REQUEST)
                || !processes.tell(number, "reviewRequested", Optional.empty())) {
            return Answered.NOT_ASKED;
        }
        clocks.meet(number, ComplaintStage.REVIEW_PERIOD);
        tell(number, "complaint.reviewRequested", said(in, Optional.of(reason)));
        return Answered.DONE;
    }

    private Map<String, String> said(Case in, Optional<String> text) {
        return text.map(t -> messages.add(in, Side.COMPLAINANT, Side.BODY, About.ANSWER, Actor.COMPLAINANT, t))
                .map(Voice::saying)
                .orElse(Map.of());
    }

    private void tell(CaseNumber number, String action, Map<String, String> facts) {
        news.fire(new Audited(number, Actor.COMPLAINANT, action, facts));
    }

    /** Takes the answer whether the matter is settled; the process goes on in the same transaction. */
    public Answered answer(CaseNumber number, boolean satisfied, Optional<String> comment) {
        var in = cases.known(number);
        if (!waits(in, ComplaintStage.AWAIT_COMPLAINANT)) {
            return Answered.NOT_ASKED;
        }
        var facts = new HashMap<>(said(in, comment));
        var answer = satisfied ? Satisfaction.SATISFIED : Satisfaction.UNSATISFIED;
        if (!processes.tell(number, "complainantAnswered", Optional.of(answer))) {
            return Answered.NOT_ASKED;
        }
        clocks.meet(number, ComplaintStage.COMPLAINANT_ANSWER);
        facts.put("answer", answer.name());
        tell(number, "complaint.complainantAnswered", facts);
        return Answered.DONE;
    }

    /** The answer that the drawing asks for. */
    enum Satisfaction {
        SATISFIED,
        UNSATISFIED
    }
}
