package org.watchdog.complaint;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.casefile.Links;
import org.watchdog.casefile.Message.About;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** Whether a complaint is ours to handle, and what is missing for saying so (R-WD-01, R-WD-03, R-WD-04). */
@Service
@Transactional
public class Screening {

    private final Cases cases;
    private final Complaints complaints;
    private final Licensees licensees;
    private final Links links;
    private final Clocks clocks;
    private final Days days;
    private final Voice voice;

    @Inject
    Screening(
            Cases cases,
            Complaints complaints,
            Licensees licensees,
            Links links,
            Clocks clocks,
            Days days,
            Voice voice) {
        this.cases = cases;
        this.complaints = complaints;
        this.licensees = licensees;
        this.links = links;
        this.clocks = clocks;
        this.days = days;
        this.voice = voice;
    }

    /** Whether the case is about a holder that can be asked. */
    public boolean hasHolder(CaseNumber number) {
        return cases.known(number).licensee().isPresent();
    }

    /** Whether the register knows this holder. */
    public boolean isHolder(LicenseeId id) {
        return licensees.find(id).isPresent();
    }

    /** Whether the complainant asked us to take it up at once, as of a target business may be asked (R-ACC-02). */
    public boolean isInsisted(CaseNumber number) {
        return complaints.known(number).insists();
    }

    /**
     * Whether the case can be joined with that one: another complaint, not itself joined with one, and about the same
     * holder as far as both are known.
     */
    public boolean isJoinable(CaseNumber number, CaseNumber other) {
        var mine = cases.known(number).licensee();
        return !number.equals(other)
                && cases.with(other)
                        .filter(found -> found.kind() == CaseKind.COMPLAINT)
                        .filter(found -> mine.isEmpty() || found.licensee().isEmpty() || mine.equals(found.licensee()))
                        .flatMap(found -> complaints.with(other))
                        .filter(found -> found.duplicateOf().isEmpty())
                        .isPresent();
    }

    /** Notes the holder that staff found for a site that none was known to have. */
    public void name(CaseNumber number, LicenseeId holder, Caller by) {
        var found = licensees.find(holder).orElseThrow();
        cases.known(number)
                .isAbout(holder, found.schemes(clocks.today()).stream().findFirst());
        voice.record(number, by.actor(), "complaint.holderNamed", Map.of("licensee", holder.value()));
    }

    /** The complaint is ours to handle (R-WD-01, R-WD-03). */
    public void accept(CaseNumber number, Caller by) {
        voice.record(number, by.actor(), "complaint.accepted", Map.of());
    }

    /** The complaint is not ours to handle; the explanation and who can help instead go to the complainant. */
    public void refuse(CaseNumber number, OutOfScope reason, String explanation, List<WhoHelps> instead, Caller by) {
        var complaint = complaints.known(number);
        var words = Words.in(complaint.language());
        var helpers = instead.stream()
                .map(who -> words.say("complaint.whoHelps." + who + ".told"))
                .collect(Collectors.joining("\n"));
        var text = helpers.isEmpty()
                ? explanation
                : explanation + "\n\n" + words.say("complaint.told.whoHelps") + "\n" + helpers;
        complaint.refuse(reason, complaints.seal(cases.known(number), "conclusion", text));
        voice.record(number, by.actor(), "complaint.refused", Map.of("reason", reason.name()));
    }

    /** The same matter is handled already. */
    public void findDuplicate(CaseNumber number, CaseNumber other, Caller by) {
        complaints.known(number).isDuplicateOf(other);
        voice.record(number, by.actor(), "complaint.duplicateFound", Map.of("other", other.value()));
    }

    /**
     * Joins the case with the one that is handled. Both complainants are told, neither of the other one: not even the
     * number (promise 6).
     */
    public void merge(CaseNumber number) {
        var complaint = complaints.known(number);
        var other = complaint.duplicateOf().orElseThrow();
        complaint.endsAs(ClosedAs.DUPLICATE);
        links.join(number, other);
        var told = voice.toComplainant(other, "complaint.told.joinedByAnother", words -> "");
        voice.record(other, Actor.SYSTEM, "complaint.joinedByAnother", Voice.saying(told, "other", number.value()));
        voice.record(number, Actor.SYSTEM, "complaint.merged", Map.of("other", other.value()));
    }

    /** The business should be asked first; staff may add a word of their own. */
    public void sendToHolder(CaseNumber number, Optional<String> advice, Caller by) {
        var facts = advice.map(text -> Voice.saying(voice.toComplainant(number, About.MESSAGE, text, by)))
                .orElse(Map.of());
        voice.record(number, by.actor(), "complaint.contactFirst", facts);
    }

    /** Tells the complainant how to ask the business; of a target business it is advice only (R-ACC-02). */
    public void adviseContact(CaseNumber number) {
        var due = clocks.open(number, ComplaintStage.CONTACT, days.contact(), Optional.of("contactDue"))
                .dueOn();
        var key = targetBusiness(cases.known(number)) ? "complaint.told.contact.target" : "complaint.told.contact";
        var told = voice.toComplainant(number, key, words -> words.longDay(due));
        voice.record(number, Actor.SYSTEM, "complaint.contactAdvised", Voice.saying(told, "dueOn", due.toString()));
    }

    /** What is missing, in the words of the staff. */
    public void findIncomplete(CaseNumber number, String question, Caller by) {
        var told = voice.toComplainant(number, About.REQUEST, question, by);
        voice.record(number, by.actor(), "complaint.incomplete", Voice.saying(told));
    }

    /** Tells the complainant until when we need to know what is missing; the clock starts. */
    public void askForMore(CaseNumber number) {
        var due = clocks.open(number, ComplaintStage.INFORMATION, days.moreInformation(), Optional.of("informationDue"))
                .dueOn();
        var told = voice.toComplainant(number, "complaint.told.more", words -> words.longDay(due));
        voice.record(number, Actor.SYSTEM, "complaint.moreAsked", Voice.saying(told, "dueOn", due.toString()));
    }

    /** Whether the case is about a target business of the accredited body today (R-ACC-01). */
    public boolean isAboutTargetBusiness(CaseNumber number) {
        return targetBusiness(cases.known(number));
    }

    private boolean targetBusiness(Case in) {
        return in.licensee()
                .flatMap(licensees::find)
                .flatMap(Licensee::targetBusiness)
                .filter(target -> !target.since().isAfter(clocks.today()))
                .isPresent();
    }
}
