package org.watchdog.complaint;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.complaint.ComplainantTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What the body says in a complaint: to the complainant, to the holder, in its own notes, and to the record. */
@Service
class Voice {

    private final Cases cases;
    private final Complaints complaints;
    private final Messages messages;
    private final Event<Object> news;

    @Inject
    Voice(Cases cases, Complaints complaints, Messages messages, Event<Object> news) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.news = news;
    }

    /** A slot of a sentence, said in the reader's language. */
    interface Slot {
        String in(Words words);
    }

    /** Tells the complainant by himself, in the language of the complaint; the news goes out by mail. */
    long toComplainant(CaseNumber number, String key, Slot slot) {
        return toComplainant(number, key, slot, Occasion.NEWS);
    }

    /** The same; {@code occasion} says whether a letter goes with it. */
    long toComplainant(CaseNumber number, String key, Slot slot, Occasion occasion) {
        var words = Words.in(complaints.known(number).language());
        var text = words.say(key, slot.in(words)).strip();
        var id = messages.add(cases.known(number), Side.BODY, Side.COMPLAINANT, About.RESULT, Actor.SYSTEM, text);
        news.fire(new ComplainantTold(number, occasion));
        return id;
    }

    /** Tells the complainant what a member of the staff wrote. */
    long toComplainant(CaseNumber number, About about, String text, Caller by) {
        return messages.add(cases.known(number), Side.BODY, Side.COMPLAINANT, about, by.actor(), text);
    }

    /** Something stands on the complainant's page that he is to be told of. */
    void newsForComplainant(CaseNumber number) {
        news.fire(new ComplainantTold(number, Occasion.NEWS));
    }

    /** Tells the holder in Japanese, the language of its contract with us. */
    long toHolder(CaseNumber number, String key, Slot slot) {
        var words = Words.in(Language.JA);
        var text = words.say(key, slot.in(words)).strip();
        return messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.MESSAGE, Actor.SYSTEM, text);
    }

    /** Asks the holder what a member of the staff wrote. */
    long toHolder(CaseNumber number, String text, Caller by) {
        return messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.REQUEST, by.actor(), text);
    }

    /** Notes something among the staff. */
    long note(CaseNumber number, String text, Caller by) {
        return note(number, text, by.actor());
    }

    /** The same, whoever it comes from. */
    long note(CaseNumber number, String text, Actor by) {
        return messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by, text);
    }

    /** A letter to the holder is called for. */
    void letterToHolder(CaseNumber number, HolderNotified.Occasion occasion, Optional<LocalDate> dueOn) {
        news.fire(new HolderNotified(number, occasion, dueOn));
    }

    /** What was done stands on the record and in the stream. */
    void record(CaseNumber number, Actor by, String action, Map<String, String> facts) {
        news.fire(new Audited(number, by, action, facts));
    }

    /** The facts of news about something said: the stream shows the words with it. */
    static Map<String, String> saying(long message) {
        return Map.of("message", Long.toString(message));
    }

    static Map<String, String> saying(long message, String fact, String value) {
        var facts = new HashMap<>(saying(message));
        facts.put(fact, value);
        return facts;
    }
}
