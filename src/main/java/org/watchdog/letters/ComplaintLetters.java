package org.watchdog.letters;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.casefile.Parties;
import org.watchdog.casefile.Party;
import org.watchdog.complaint.Complaint;
import org.watchdog.complaint.Complaints;
import org.watchdog.complaint.Screening;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;

/**
 * Finds the words of a letter about a complaint or an inquiry: what is known of the case now, in the language of its
 * reader.
 */
@Service
class ComplaintLetters {

    private final Letterhead head;
    private final Complaints complaints;
    private final Screening screening;
    private final Parties parties;
    private final Messages messages;

    @Inject
    ComplaintLetters(Letterhead head, Complaints complaints, Screening screening, Parties parties, Messages messages) {
        this.head = head;
        this.complaints = complaints;
        this.screening = screening;
        this.parties = parties;
        this.messages = messages;
    }

    Draft draft(Case about, Order order, String number) {
        var complaint = complaints.with(order.caseNumber()).orElseThrow();
        return switch (order.what().kind()) {
            case ACKNOWLEDGEMENT -> acknowledgement(about, complaint, number);
            case HOLDER_REQUEST ->
                request(about, complaint, number, order.dueOn().orElseThrow());
            case HOLDER_REMINDER, FORMAL_REQUEST, SITE_REVIEW_NOTICE ->
                demand(about, complaint, order, number, order.dueOn().orElseThrow());
            case NON_COOPERATION_NOTICE, REFERRAL, WITHDRAWAL_NOTICE -> notice(about, complaint, order, number);
            case RESULT -> result(about, complaint, number);
            case INCIDENT_CORRECTION,
                    FINAL_REPORT_REMINDER,
                    UNREPORTED,
                    INCIDENT_DECISION,
                    PREVENTION_REMINDER,
                    PREVENTION_RETURNED,
                    CLAIM_NOT_COVERED,
                    CLAIM_EXTENDED,
                    CLAIM_RECOUNTED,
                    CLAIM_PAID,
                    CLAIM_CLOSED,
                    NOTICE_OF_INTENT,
                    MEASURE,
                    OBJECTION_EFFECT,
                    OBJECTION_OUTCOME,
                    SUSPENSION_OVER ->
                throw new IllegalStateException(order.what() + " is no letter of " + about.number());
        };
    }

    private Draft acknowledgement(Case about, Complaint complaint, String number) {
        var words = Words.in(complaint.language());
        var fields = head.fields(about, number, words);
        fields.put("complainant", name(about).orElseGet(() -> words.say("letters.nameless")));
        fields.put("filedAt", words.time(complaint.filedAt()));
        fields.put(
                "holder", head.holder(about).map(Licensee::name).or(about::site).orElseThrow());
        if (about.kind() == CaseKind.INQUIRY) {
            return head.draft("inquiry-acknowledgement", words, fields);
        }
        fields.put("category", words.say("complaint.category." + complaint.category()));
        return head.draft("acknowledgement", words, fields);
    }

    /** We write to a holder in Japanese, the language of its contract with us. */
    private Draft request(Case about, Complaint complaint, String number, LocalDate dueOn) {
        var words = Words.in(Language.JA);
        var fields = head.fields(about, number, words);
        fields.put("holder", head.holder(about).orElseThrow().name());
        fields.put("subject", about.site().orElseGet(() -> words.say("letters.noSite")));
        fields.put("category", words.say("complaint.category." + complaint.category()));
        fields.put("complainant", complainantForHolder(about, complaint, words));
        head.putDue(fields, about, dueOn, words);
        var question = furtherQuestion(about);
        question.ifPresent(text -> fields.put("question", text));
        return head.draft(question.isPresent() ? "holder-request-again" : "holder-request", words, fields);
    }

    /** A step of the ladder of silence: until when the answer is due now. */
    private Draft demand(Case about, Complaint complaint, Order order, String number, LocalDate dueOn) {
        var words = Words.in(Language.JA);
        var fields = toHolder(about, complaint, order, number, words);
        head.putDue(fields, about, dueOn, words);
        return head.draft("holder-demand", words, fields);
    }

    private Draft notice(Case about, Complaint complaint, Order order, String number) {
        var words = Words.in(Language.JA);
        return head.draft("holder-notice", words, toHolder(about, complaint, order, number, words));
    }

    private Map<String, String> toHolder(Case about, Complaint complaint, Order order, String number, Words words) {
        var key = "letters.notice." + order.what();
        var basis = order.what() != Order.What.FORMAL_REQUEST
                ? ""
                : screening.isAboutTargetBusiness(about.number()) ? ".law" : ".contract";
        var fields = head.fields(about, number, words);
        fields.put("title", words.say(key + ".title"));
        fields.put("text", words.say(key + ".text" + basis));
        fields.put("next", words.say(key + ".next"));
        fields.put("holder", head.holder(about).orElseThrow().name());
        fields.put("subject", about.site().orElseGet(() -> words.say("letters.noSite")));
        fields.put("category", words.say("complaint.category." + complaint.category()));
        return fields;
    }

    /** What the complainant was told as the result, in the same words. */
    private Draft result(Case about, Complaint complaint, String number) {
        var words = Words.in(complaint.language());
        var fields = head.fields(about, number, words);
        fields.put("complainant", name(about).orElseGet(() -> words.say("letters.nameless")));
        fields.put("filedAt", words.time(complaint.filedAt()));
        fields.put(
                "holder", head.holder(about).map(Licensee::name).or(about::site).orElseThrow());
        fields.put(
                "result",
                messages.withComplainant(about).stream()
                        .filter(m -> m.from() == Side.BODY && m.about() == About.RESULT)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .text());
        return head.draft("result", words, fields);
    }

    /** Who complains, if that person agreed to be named (R-WD-07); otherwise why no name stands there. */
    private String complainantForHolder(Case about, Complaint complaint, Words words) {
        if (complaint.isAnonymous()) {
            return words.say("letters.complainant.anonymous");
        }
        return complaint.sharesIdentity()
                ? words.say("letters.complainant.named", name(about).orElseThrow())
                : words.say("letters.complainant.unnamed");
    }

    private Optional<String> furtherQuestion(Case about) {
        return messages.withHolder(about).stream()
                .filter(m -> m.from() == Side.BODY && m.audience() == Side.HOLDER && m.about() == About.REQUEST)
                .map(Message::text)
                .reduce((earlier, later) -> later);
    }

    private Optional<String> name(Case about) {
        return parties.complainant(about).flatMap(Party::name);
    }
}
