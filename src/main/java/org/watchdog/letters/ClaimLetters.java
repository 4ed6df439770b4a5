package org.watchdog.letters;

import jakarta.inject.Inject;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** Finds the words of a letter about a claim: it says to the holder what a message of the case says, in Japanese. */
@Service
class ClaimLetters {

    private static final Words WORDS = Words.in(Language.JA);

    private final Letterhead head;
    private final Messages messages;

    @Inject
    ClaimLetters(Letterhead head, Messages messages) {
        this.head = head;
        this.messages = messages;
    }

    Draft draft(Case about, Order order, String number) {
        var key = "letters.claim." + order.what();
        var fields = head.fields(about, number, WORDS);
        fields.put("title", WORDS.say(key + ".title"));
        fields.put("next", WORDS.say(key + ".next"));
        fields.put("text", said(about, order.message().orElseThrow()));
        fields.put("holder", head.holder(about).orElseThrow().name());
        return head.draft("insurance-notice", WORDS, fields);
    }

    private String said(Case about, long message) {
        return messages.withHolder(about).stream()
                .filter(one -> one.id() == message)
                .map(Message::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no message " + message + " in " + about.number()));
    }
}
