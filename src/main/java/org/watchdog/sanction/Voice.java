package org.watchdog.sanction;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Message.About;
import org.watchdog.casefile.Message.Side;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.sanction.SanctionTold.Occasion;

/** What is said about measures: to the business, in Japanese, by the business, in our notes, and to the record. */
@Service
class Voice {

    static final Words WORDS = Words.in(Language.JA);

    private final Cases cases;
    private final Messages messages;
    private final Event<Object> news;

    @Inject
    Voice(Cases cases, Messages messages, Event<Object> news) {
        this.cases = cases;
        this.messages = messages;
        this.news = news;
    }

    /** Tells the business, if the case has one; a letter goes with it. From now on it may read the case. */
    long tell(CaseNumber number, Occasion occasion, String text, Optional<LocalDate> dueOn) {
        var file = cases.known(number);
        var id = messages.add(file, Side.BODY, Side.HOLDER, About.MESSAGE, Actor.SYSTEM, text);
        if (file.licensee().isPresent()) {
            file.showToHolder();
            news.fire(new SanctionTold(number, occasion, id, dueOn));
        }
        return id;
    }

    /** What the business writes. */
    long heard(CaseNumber number, String text, Caller by) {
        return messages.add(cases.known(number), Side.HOLDER, Side.BODY, About.ANSWER, by.actor(), text);
    }

    /** Notes something among the staff. */
    long note(CaseNumber number, String text, Caller by) {
        return messages.add(cases.known(number), Side.BODY, Side.BODY, About.NOTE, by.actor(), text);
    }

    /** What was said, by its id. */
    String said(CaseNumber number, long id) {
        return messages.all(cases.known(number)).stream()
                .filter(message -> message.id() == id)
                .map(Message::text)
                .findFirst()
                .orElse("");
    }

    /** What was done stands on the record and in the stream. */
    void record(CaseNumber number, Actor by, String action, Map<String, String> facts) {
        news.fire(new Audited(number, by, action, facts));
    }

    /** The facts of news about something said: the stream shows the words with it. */
    static Map<String, String> saying(long message, String... more) {
        var facts = new HashMap<String, String>();
        facts.put("message", Long.toString(message));
        for (int n = 0; n < more.length; n += 2) {
            facts.put(more[n], more[n + 1]);
        }
        return facts;
    }
}
