package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.complaint.HolderNotified.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;

/**
 * The request to the holder, and the ladder that its silence climbs: reminder, formal request, review of the site,
 * report of non-cooperation (R-WD-08, R-ACC-03). The complainant sees each step.
 */
@Service
@Transactional
public class HolderInquiry {

    private final Cases cases;
    private final Complaints complaints;
    private final Screening screening;
    private final Clocks clocks;
    private final Days days;
    private final Voice voice;

    @Inject
    HolderInquiry(Cases cases, Complaints complaints, Screening screening, Clocks clocks, Days days, Voice voice) {
        this.cases = cases;
        this.complaints = complaints;
        this.screening = screening;
        this.clocks = clocks;
        this.days = days;
        this.voice = voice;
    }

    /** Asks the holder, by its page and by letter; its clock and the reminder's start (R-DEF-01). */
    public void notifyHolder(CaseNumber number) {
        var in = cases.known(number);
        var again = in.isShownToHolder() && wasAsked(number);
        in.showToHolder();
        stopClocks(number);
        var due = start(number, ComplaintStage.HOLDER_ANSWER, days.holderAnswer());
        clocks.remindOn(
                number,
                ComplaintStage.HOLDER_REMINDER,
                ComplaintStage.HOLDER_ANSWER,
                days.holderReminder(),
                "holderReminderDue");
        var told = voice.toComplainant(
                number, again ? "complaint.told.askedAgain" : "complaint.told.accepted", words -> words.longDay(due));
        voice.record(number, Actor.SYSTEM, "complaint.holderAsked", Voice.saying(told, "dueOn", due.toString()));
        voice.letterToHolder(number, Occasion.REQUEST, Optional.of(due));
    }

    /** Whether the holder was ever asked for an answer. */
    public boolean wasAsked(CaseNumber number) {
        return clocks.of(number).stream().anyMatch(clock -> clock.name().equals(ComplaintStage.HOLDER_ANSWER));
    }

    /** Reminds the holder of the day its answer is due. */
    public void remind(CaseNumber number) {
        var due = clocks.of(number).stream()
                .filter(clock -> clock.name().equals(ComplaintStage.HOLDER_ANSWER))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .dueOn();
        var told = voice.toHolder(number, "complaint.holder.told.reminder", words -> words.longDay(due));
        voice.record(number, Actor.SYSTEM, "complaint.holderReminded", Voice.saying(told, "dueOn", due.toString()));
        voice.letterToHolder(number, Occasion.REMINDER, Optional.of(due));
    }

    /** The formal request: by APPI art. 53(2) to a target business, else by the mark contract (R-ACC-03). */
    public void requestFormally(CaseNumber number) {
        var due = start(number, ComplaintStage.HOLDER_FORMAL_ANSWER, days.formalAnswer());
        var basis = screening.isAboutTargetBusiness(number) ? "law" : "contract";
        var toHolder = voice.toHolder(number, "complaint.holder.told.formal." + basis, words -> words.longDay(due));
        voice.record(
                number, Actor.SYSTEM, "complaint.holderFormallyAsked", Voice.saying(toHolder, "dueOn", due.toString()));
        voice.toComplainant(number, "complaint.told.formal", words -> words.longDay(due));
        voice.letterToHolder(number, Occasion.FORMAL_REQUEST, Optional.of(due));
    }

    /** A review of the site is ordered; the last clock starts (R-WD-02). */
    public void orderSiteReview(CaseNumber number) {
        var due = start(number, ComplaintStage.HOLDER_LAST_ANSWER, days.lastAnswer());
        var toHolder = voice.toHolder(number, "complaint.holder.told.siteReview", words -> words.longDay(due));
        voice.record(
                number,
                Actor.SYSTEM,
                "complaint.holderSiteReviewOrdered",
                Voice.saying(toHolder, "dueOn", due.toString()));
        voice.toComplainant(number, "complaint.told.siteReview", words -> words.longDay(due));
        voice.letterToHolder(number, Occasion.SITE_REVIEW, Optional.of(due));
    }

    /** The holder kept silent to the end; that itself goes before those who decide on measures (R-ACC-03). */
    public void reportSilence(CaseNumber number) {
        complaints.known(number).foundSilent();
        var toHolder = voice.toHolder(number, "complaint.holder.told.silence", words -> "");
        voice.record(number, Actor.SYSTEM, "complaint.holderSilent", Voice.saying(toHolder));
        voice.toComplainant(number, "complaint.told.silence", words -> "");
        voice.letterToHolder(number, Occasion.NON_COOPERATION, Optional.empty());
    }

    /** A further question to the holder; the clock is set anew when the drawing comes to the request again. */
    public void askAgain(CaseNumber number, String question, Caller by) {
        var asked = voice.toHolder(number, question, by);
        voice.record(number, by.actor(), "complaint.askedAgain", Voice.saying(asked));
    }

    /** The answer leaves a suspicion; somebody investigates. */
    public void suspect(CaseNumber number, Caller by) {
        voice.record(number, by.actor(), "complaint.suspected", Map.of());
    }

    /** The holder has answered, or need not any more. */
    void stopClocks(CaseNumber number) {
        ComplaintStage.HOLDER_CLOCKS.forEach(clock -> clocks.meet(number, clock));
    }

    private LocalDate start(CaseNumber number, String clock, DeadlineRule rule) {
        return clocks.open(number, clock, rule, Optional.of(clock + "Due")).dueOn();
    }
}
