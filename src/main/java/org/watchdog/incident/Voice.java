package org.watchdog.incident;

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
import org.watchdog.incident.BusinessTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What the body says about an incident: to the business, in Japanese, in its own notes, and to the record. */
@Service
class Voice {

    private static final Words WORDS = Words.in(Language.JA);

    private final Cases cases;
    private final Messages messages;
    private final Event<Object> news;

    @Inject
    Voice(Cases cases, Messages messages, Event<Object> news) {
        this.cases = cases;
        this.messages = messages;
        this.news = news;
    }

    /** Tells the business by itself; a letter goes with it. */
    long tell(CaseNumber number, Occasion occasion, Optional<LocalDate> dueOn) {
        return tell(number, occasion, "incident.told." + occasion, "", dueOn);
    }

    /** The same in the words of {@code key}, which names the last day and what staff wrote. */
    long tell(CaseNumber number, Occasion occasion, String key, String written, Optional<LocalDate> dueOn) {
        var day = dueOn.map(WORDS::longDay).orElse("");
        var text = WORDS.say(key, day, written).strip();
        var id = messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.MESSAGE, Actor.SYSTEM, text);
        news.fire(new BusinessTold(number, occasion, id, dueOn));
        return id;
    }

    /** What a member of the staff asks of the business; the letter follows with the day. */
    long ask(CaseNumber number, String text, Caller by) {
        return messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.REQUEST, by.actor(), text);
    }

    /** A letter goes with what the business was asked. */
    void letter(CaseNumber number, Occasion occasion, long message, LocalDate dueOn) {
        news.fire(new BusinessTold(number, occasion, message, Optional.of(dueOn)));
    }

    /** What the business writes. */
    long heard(CaseNumber number, About about, String text, Caller by) {
        return messages.add(cases.known(number), Side.HOLDER, Side.BODY, about, by.actor(), text);
    }

    /** Notes something among the staff. */
    long note(CaseNumber number, String text, Caller by) {
        return messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by.actor(), text);
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
