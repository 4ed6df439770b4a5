package org.watchdog.insurance;

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
import org.watchdog.insurance.ClaimTold.Occasion;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What the body says about a claim: to the holder, in Japanese, in its own notes, and to the record. */
@Service
class ClaimVoice {

    static final Words WORDS = Words.in(Language.JA);

    private final Cases cases;
    private final Messages messages;
    private final Event<Object> news;

    @Inject
    ClaimVoice(Cases cases, Messages messages, Event<Object> news) {
        this.cases = cases;
        this.messages = messages;
        this.news = news;
    }

    /** Tells the holder by itself; a letter goes with it. */
    long tell(CaseNumber number, Occasion occasion, Optional<LocalDate> dueOn, Object... said) {
        var text = WORDS.say("insurance.told." + occasion, said);
        var id = messages.add(cases.known(number), Side.BODY, Side.HOLDER, About.MESSAGE, Actor.SYSTEM, text);
        news.fire(new ClaimTold(number, occasion, id, dueOn));
        return id;
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

    static String yen(org.watchdog.kernel.Yen amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount.value());
    }
}
