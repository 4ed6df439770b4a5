package org.watchdog.letters;

import jakarta.inject.Inject;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Finds the words of a letter about an incident. It says to the business what a message of the case says, and until
 * when something is asked of it; in Japanese, the language of its contract with us.
 */
@Service
class IncidentLetters {

    private static final Words WORDS = Words.in(Language.JA);

    private final Letterhead head;
    private final Messages messages;

    @Inject
    IncidentLetters(Letterhead head, Messages messages) {
        this.head = head;
        this.messages = messages;
    }

    Draft draft(Case about, Order order, String number) {
        var key = "letters.incident." + order.what();
        var fields = head.fields(about, number, WORDS);
        fields.put("title", WORDS.say(key + ".title"));
        fields.put("next", WORDS.say(key + ".next"));
        fields.put("text", said(about, order.message().orElseThrow()));
        fields.put("holder", head.holder(about).orElseThrow().name());
        order.dueOn().ifPresent(dueOn -> head.putDue(fields, about, dueOn, WORDS));
        return head.draft(order.dueOn().isPresent() ? "incident-demand" : "incident-notice", WORDS, fields);
    }

    private String said(Case about, long message) {
        return messages.withHolder(about).stream()
                .filter(one -> one.id() == message)
                .map(Message::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no message " + message + " in " + about.number()));
    }
}
