package org.watchdog.letters;

import jakarta.inject.Inject;
import java.util.Set;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Messages;
import org.watchdog.kernel.Language;
import org.watchdog.letters.Order.What;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Finds the words of a letter about a measure. It says to the business what a message of the case says, and until when
 * it may answer; in Japanese, the language of its contract with us.
 */
@Service
class SanctionLetters {

    private static final Words WORDS = Words.in(Language.JA);

    private static final Set<What> OURS = Set.of(
            What.NOTICE_OF_INTENT, What.MEASURE, What.OBJECTION_EFFECT, What.OBJECTION_OUTCOME, What.SUSPENSION_OVER);

    private final Letterhead head;
    private final Messages messages;

    @Inject
    SanctionLetters(Letterhead head, Messages messages) {
        this.head = head;
        this.messages = messages;
    }

    /** Whether an order is for a letter about a measure. */
    static boolean write(What what) {
        return OURS.contains(what);
    }

    Draft draft(Case about, Order order, String number) {
        var key = "letters.sanction." + order.what();
        var fields = head.fields(about, number, WORDS);
        fields.put("title", WORDS.say(key + ".title"));
        fields.put("next", WORDS.say(key + ".next"));
        fields.put("text", said(about, order.message().orElseThrow()));
        fields.put("holder", head.holder(about).orElseThrow().name());
        order.dueOn().ifPresent(dueOn -> head.putDue(fields, about, dueOn, WORDS));
        return head.draft(order.dueOn().isPresent() ? "sanction-demand" : "sanction-notice", WORDS, fields);
    }

    private String said(Case about, long message) {
        return messages.withHolder(about).stream()
                .filter(one -> one.id() == message)
                .map(Message::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no message " + message + " in " + about.number()));
    }
}
