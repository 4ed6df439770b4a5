package org.watchdog.letters;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.calendar.Explanation;
import org.watchdog.calendar.Reason;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
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
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * Finds the words of a letter: what is known of the case now, in the language of its reader. What the typeface lacks is
 * marked ({@link Geta}).
 */
@Dependent
class Composer {

    /** Days off that nobody needs to be told, and days that are none. */
    private static final Set<Reason> PLAIN = Set.of(Reason.OPEN, Reason.FIRST_DAY, Reason.SATURDAY, Reason.SUNDAY);

    private final Cases cases;
    private final Complaints complaints;
    private final Screening screening;
    private final Parties parties;
    private final Messages messages;
    private final Clocks clocks;
    private final Licensees licensees;
    private final Pdf pdf;

    @Inject
    Composer(
            Cases cases,
            Complaints complaints,
            Screening screening,
            Parties parties,
            Messages messages,
            Clocks clocks,
            Licensees licensees,
            Pdf pdf) {
        this.cases = cases;
        this.complaints = complaints;
        this.screening = screening;
        this.parties = parties;
        this.messages = messages;
        this.clocks = clocks;
        this.licensees = licensees;
        this.pdf = pdf;
    }

    /** The letter that was ordered, under its number. */
    Draft draft(Order order, String number) {
        var about = cases.known(order.caseNumber());
        var complaint = complaints.with(order.caseNumber()).orElseThrow();
        return switch (order.what().kind()) {
            case ACKNOWLEDGEMENT -> acknowledgement(about, complaint, number);
            case HOLDER_REQUEST ->
                request(about, complaint, number, order.dueOn().orElseThrow());
            case HOLDER_REMINDER, FORMAL_REQUEST, SITE_REVIEW_NOTICE ->
                demand(about, complaint, order, number, order.dueOn().orElseThrow());
            case NON_COOPERATION_NOTICE, REFERRAL, WITHDRAWAL_NOTICE -> notice(about, complaint, order, number);
            case RESULT -> result(about, complaint, number);
        };
    }

    private Draft acknowledgement(Case about, Complaint complaint, String number) {
        var words = Words.in(complaint.language());
        var fields = common(about, number, words);
        fields.put("complainant", name(about).orElseGet(() -> words.say("letters.nameless")));
        fields.put("filedAt", words.time(complaint.filedAt()));
        fields.put("holder", holder(about).map(Licensee::name).or(about::site).orElseThrow());
        if (about.kind() == CaseKind.INQUIRY) {
            return draft("inquiry-acknowledgement", words, fields);
        }
        fields.put("category", words.say("complaint.category." + complaint.category()));
        return draft("acknowledgement", words, fields);
    }

    /** We write to a holder in Japanese, the language of its contract with us. */
    private Draft request(Case about, Complaint complaint, String number, LocalDate dueOn) {
        var words = Words.in(Language.JA);
        var fields = common(about, number, words);
        fields.put("holder", holder(about).orElseThrow().name());
        fields.put("subject", about.site().orElseGet(() -> words.say("letters.noSite")));
        fields.put("category", words.say("complaint.category." + complaint.category()));
        fields.put("complainant", complainantForHolder(about, complaint, words));
        fields.put("dueOn", words.longDay(dueOn));
        fields.put("dueReason", reason(about, dueOn, words));
        var question = furtherQuestion(about);
        question.ifPresent(text -> fields.put("question", text));
        return draft(question.isPresent() ? "holder-request-again" : "holder-request", words, fields);
    }

    /** A step of the ladder of silence: until when the answer is due now. */
    private Draft demand(Case about, Complaint complaint, Order order, String number, LocalDate dueOn) {
        var words = Words.in(Language.JA);
        var fields = toHolder(about, complaint, order, number, words);
        fields.put("dueOn", words.longDay(dueOn));
        fields.put("dueReason", reason(about, dueOn, words));
        return draft("holder-demand", words, fields);
    }

    private Draft notice(Case about, Complaint complaint, Order order, String number) {
        var words = Words.in(Language.JA);
        return draft("holder-notice", words, toHolder(about, complaint, order, number, words));
    }

    private Map<String, String> toHolder(Case about, Complaint complaint, Order order, String number, Words words) {
        var key = "letters.notice." + order.what();
        var basis = order.what() != Order.What.FORMAL_REQUEST
                ? ""
                : screening.isAboutTargetBusiness(about.number()) ? ".law" : ".contract";
        var fields = common(about, number, words);
        fields.put("title", words.say(key + ".title"));
        fields.put("text", words.say(key + ".text" + basis));
        fields.put("next", words.say(key + ".next"));
        fields.put("holder", holder(about).orElseThrow().name());
        fields.put("subject", about.site().orElseGet(() -> words.say("letters.noSite")));
        fields.put("category", words.say("complaint.category." + complaint.category()));
        return fields;
    }

    /** What the complainant was told as the result, in the same words. */
    private Draft result(Case about, Complaint complaint, String number) {
        var words = Words.in(complaint.language());
        var fields = common(about, number, words);
        fields.put("complainant", name(about).orElseGet(() -> words.say("letters.nameless")));
        fields.put("filedAt", words.time(complaint.filedAt()));
        fields.put("holder", holder(about).map(Licensee::name).or(about::site).orElseThrow());
        fields.put(
                "result",
                messages.withComplainant(about).stream()
                        .filter(m -> m.from() == Side.BODY && m.about() == About.RESULT)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .text());
        return draft("result", words, fields);
    }

    private Map<String, String> common(Case about, String number, Words words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("number", number);
        fields.put("date", date(words));
        fields.put("body", words.say("letters.body"));
        fields.put("contact", words.say("letters.contact"));
        fields.put("caseNumber", about.number().value());
        return fields;
    }

    private String date(Words words) {
        return DateTimeFormatter.ofPattern(
                        words.language() == Language.JA ? "yyyy年M月d日" : "d MMMM yyyy",
                        words.language().locale())
                .format(clocks.today());
    }

    private Draft draft(String template, Words words, Map<String, String> fields) {
        fields.replaceAll((name, text) -> Geta.in(text, pdf::prints));
        return new Draft(template, words.language(), Map.copyOf(fields));
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

    /** How the last day was found, and which days beside the weekends were left out. */
    private String reason(Case about, LocalDate dueOn, Words words) {
        var found = clocks.of(about.number()).stream()
                .filter(clock -> clock.name().startsWith("holder"))
                .filter(clock -> clock.dueOn().equals(dueOn))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .explanation();
        var sentences = String.join("", found.told(words, clocks.today()).sentences());
        var closed = found.days().stream()
                .filter(day -> !day.counted() && !PLAIN.contains(day.reason()))
                .map(day -> closed(day, words))
                .collect(joining(words.say("letters.and")));
        return closed.isEmpty() ? sentences : sentences + "\n" + words.say("letters.closed", closed);
    }

    private static String closed(Explanation.Day day, Words words) {
        return words.say(
                "letters.closed.day", words.day(day.date()), day.reason().say(words));
    }

    private Optional<String> furtherQuestion(Case about) {
        return messages.withHolder(about).stream()
                .filter(m -> m.from() == Side.BODY && m.audience() == Side.HOLDER && m.about() == About.REQUEST)
                .map(Message::text)
                .reduce((earlier, later) -> later);
    }

    private Optional<String> name(Case about) {
        return complainant(about).flatMap(Party::name);
    }

    /** The complainant as a party of the case. */
    Optional<Party> complainant(Case about) {
        return parties.of(about).stream()
                .filter(p -> p.role() == Party.Role.COMPLAINANT)
                .findFirst();
    }

    /** The holder it is about. */
    Optional<Licensee> holder(Case about) {
        return about.licensee().flatMap(licensees::find);
    }
}
