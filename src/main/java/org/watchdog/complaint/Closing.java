package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Message.About;
import org.watchdog.complaint.ComplainantTold.Occasion;
import org.watchdog.complaint.Complaint.Finding;
import org.watchdog.deliberation.Copies;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.severity.DecisionBook;

/** How a complaint ends, and what may follow its end (R-WD-05). */
@Service
@Transactional
public class Closing {

    private final Cases cases;
    private final Complaints complaints;
    private final HolderInquiry inquiry;
    private final Screening screening;
    private final Clocks clocks;
    private final Days days;
    private final DecisionBook decisions;
    private final Copies copies;
    private final Voice voice;

    @Inject
    Closing(
            Cases cases,
            Complaints complaints,
            HolderInquiry inquiry,
            Screening screening,
            Clocks clocks,
            Days days,
            DecisionBook decisions,
            Copies copies,
            Voice voice) {
        this.cases = cases;
        this.complaints = complaints;
        this.inquiry = inquiry;
        this.screening = screening;
        this.clocks = clocks;
        this.days = days;
        this.decisions = decisions;
        this.copies = copies;
        this.voice = voice;
    }

    /** From where a case that is open again goes on. */
    public enum From {
        SCREENING,
        INVESTIGATION
    }

    /** Whether copies of the committee are not destroyed yet (R-RPT-10). */
    public boolean areCopiesOpen(CaseNumber number) {
        return copies.areOpen(number);
    }

    /** The complainant is satisfied, or was silent until the clock ran out (R-WD-08). */
    public void settle(CaseNumber number) {
        end(number, ClosedAs.SETTLED, "complaint.settled");
    }

    /** We asked the complainant for more, and nothing came. */
    public void noteNoAnswer(CaseNumber number) {
        end(number, ClosedAs.NO_ANSWER, "complaint.noAnswer");
    }

    /**
     * The business was to be asked first, and we heard no more. A target business is told of the matter, unless the
     * complainant objects (R-ACC-02); who complains it learns only with consent.
     */
    public void refer(CaseNumber number) {
        end(number, ClosedAs.REFERRED, "complaint.referred");
        if (screening.isAboutTargetBusiness(number) && !complaints.known(number).objectsToReferral()) {
            cases.known(number).showToHolder();
            var told = voice.toHolder(number, "complaint.holder.told.referral", words -> "");
            voice.record(number, Actor.SYSTEM, "complaint.holderReferred", Voice.saying(told));
            voice.letterToHolder(number, HolderNotified.Occasion.REFERRAL, Optional.empty());
        }
    }

    private void end(CaseNumber number, ClosedAs how, String action) {
        complaints.known(number).endsAs(how);
        voice.record(number, Actor.SYSTEM, action, Map.of());
    }

    /** Tells the complainant how it ended. */
    public void inform(CaseNumber number) {
        var in = cases.known(number);
        var complaint = complaints.known(number);
        var how = complaint.outcome().orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
        var silent = complaint.finding().filter(Finding.NON_COOPERATION::equals).isPresent();
        var told = voice.toComplainant(
                number,
                "complaint.told." + (silent ? "silence." : "") + how,
                words -> complaints.conclusion(in, complaint).orElse(""),
                Occasion.RESULT);
        voice.record(number, Actor.SYSTEM, "complaint.informed", Voice.saying(told, "as", how.name()));
    }

    /** The answer to an inquiry; the case ends with it. */
    public void answerInquiry(CaseNumber number, String answer, Caller by) {
        var told = voice.toComplainant(number, About.RESULT, answer, by);
        voice.record(number, by.actor(), "complaint.inquiryAnswered", Voice.saying(told));
        close(number, ClosedAs.ANSWERED, by.actor());
        voice.newsForComplainant(number);
    }

    /** Closes the case as it was decided; for some days the complainant may ask for a review (R-WD-08). */
    public void close(CaseNumber number, Caller by) {
        var complaint = complaints.known(number);
        complaint.closedBy(by.id());
        close(number, last(number, complaint.outcome().orElseThrow()), by.actor());
        clocks.open(number, ComplaintStage.REVIEW_PERIOD, days.reviewRequest(), Optional.of("reviewPeriodOver"));
    }

    /** Where a measure was decided on, an objection may have changed that. */
    private ClosedAs last(CaseNumber number, ClosedAs outcome) {
        return outcome != ClosedAs.MEASURE
                ? outcome
                : decisions
                        .of(number)
                        .filter(decided -> !decided.isMeasure())
                        .map(none -> ClosedAs.NO_MEASURE)
                        .orElse(outcome);
    }

    /** The case stays open for a reason. */
    public void keepOpen(CaseNumber number, String reason, Caller by) {
        var noted = voice.note(number, reason, by);
        voice.record(number, by.actor(), "complaint.keptOpen", Voice.saying(noted));
    }

    /** The complainant took the complaint back: everything stops, and a holder that was asked is told. */
    public void closeWithdrawn(CaseNumber number) {
        complaints.known(number).endsAs(ClosedAs.WITHDRAWN);
        clocks.cancelAll(number);
        close(number, ClosedAs.WITHDRAWN, Actor.COMPLAINANT);
        voice.toComplainant(number, "complaint.told.WITHDRAWN", words -> "");
        if (cases.known(number).isShownToHolder()) {
            var told = voice.toHolder(number, "complaint.holder.told.withdrawal", words -> "");
            voice.record(number, Actor.SYSTEM, "complaint.holderToldOfWithdrawal", Voice.saying(told));
            voice.letterToHolder(number, HolderNotified.Occasion.WITHDRAWAL, Optional.empty());
        }
    }

    /** Whether this caller closed the case, and so must not review its closing. */
    public boolean closed(CaseNumber number, Caller caller) {
        return complaints.known(number).closedBy().filter(caller.id()::equals).isPresent();
    }

    /** The end stands; the complainant is told why. */
    public void uphold(CaseNumber number, String explanation, Caller by) {
        var told = voice.toComplainant(number, About.RESULT, explanation, by);
        voice.record(number, by.actor(), "complaint.closingUpheld", Voice.saying(told));
        voice.newsForComplainant(number);
    }

    /** The end does not stand; the complainant is told what comes now. */
    public void overturn(CaseNumber number, String explanation, Caller by) {
        var told = voice.toComplainant(number, About.RESULT, explanation, by);
        voice.record(number, by.actor(), "complaint.closingOverturned", Voice.saying(told));
    }

    /** Opens the case again, where its handling went wrong: before the holder was asked, or after. */
    public From reopen(CaseNumber number) {
        complaints.known(number).reopen();
        cases.reopen(number);
        var from = inquiry.wasAsked(number) ? From.INVESTIGATION : From.SCREENING;
        var told = voice.toComplainant(number, "complaint.told.reopened", words -> "");
        voice.record(number, Actor.SYSTEM, "complaint.reopened", Voice.saying(told, "from", from.name()));
        return from;
    }

    private void close(CaseNumber number, ClosedAs how, Actor by) {
        if (cases.close(number, how)) {
            voice.record(number, by, "complaint.closed", Map.of("as", how.name()));
        }
    }
}
