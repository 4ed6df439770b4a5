package org.watchdog.letters;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.MailGivenUp;
import org.watchdog.platform.api.MailReturned;
import org.watchdog.platform.api.Mails;
import org.watchdog.platform.api.Mails.Place;
import org.watchdog.platform.api.Mails.Posted;
import org.watchdog.platform.api.Service;

/**
 * The mails that announce letters, as staff see them: those that wait, those that were given up, and what people decide
 * about them. A mail has no content; its case and the kind of its letter are all there is to know.
 */
@Service
@Transactional
public class Outbox {

    private final Mails mails;
    private final Recusals recusals;
    private final Event<Audited> news;

    @Inject
    Outbox(Mails mails, Recusals recusals, Event<Audited> news) {
        this.mails = mails;
        this.recusals = recusals;
        this.news = news;
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** Somebody was quicker, or the mail was sent in the meantime; nothing has changed. */
        TOO_LATE,
        NOT_THERE
    }

    /** The mails that wait, the next one to be tried first. */
    public List<Posted> waiting(Optional<Place> after, int limit) {
        return mails.waiting(after, limit);
    }

    /** The mails that were given up, newest first. */
    public List<Posted> givenUp(OptionalLong below, int limit) {
        return mails.givenUp(below, limit);
    }

    /** Those of a list that are the caller's to know of: none of a case that he is recused from (promise 4). */
    public List<Posted> known(List<Posted> found, Caller caller) {
        var closed = recusals.from(caller.id());
        return found.stream()
                .filter(mail -> !closed.contains(mail.caseNumber()))
                .toList();
    }

    /** The latest mails of a case, newest first. */
    public List<Posted> of(CaseNumber number) {
        return mails.of(number);
    }

    /** A mail, if the caller may know of its case. */
    public Optional<Posted> find(long id, Caller caller) {
        return mails.find(id).filter(mail -> !recusals.bars(caller.id(), mail.caseNumber()));
    }

    /** Has a mail tried once more, at once. Of two who ask at the same time one is told {@link Outcome#TOO_LATE}. */
    public Outcome again(long id, Caller by) {
        return decided(id, by, "letters.mailAgain", mails::again);
    }

    /** Leaves a mail unsent that was given up: its recipient was told in another way, or cannot be reached. */
    public Outcome leave(long id, Caller by) {
        return decided(id, by, "letters.mailLeft", mails::leave);
    }

    private Outcome decided(long id, Caller by, String action, LongPredicate change) {
        var mail = find(id, by);
        if (mail.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        if (!change.test(id)) {
            return Outcome.TOO_LATE;
        }
        news.fire(new Audited(
                mail.get().caseNumber(),
                by.actor(),
                action,
                Map.of("kind", mail.get().kind())));
        return Outcome.DONE;
    }

    void givenUp(@Observes MailGivenUp mail) {
        news.fire(new Audited(
                mail.about(),
                Actor.SYSTEM,
                "letters.mailGivenUp",
                Map.of("kind", mail.kind(), "trouble", mail.trouble())));
    }

    void returned(@Observes MailReturned mail) {
        news.fire(new Audited(
                mail.about(),
                Actor.SYSTEM,
                "letters.mailReturned",
                Map.of("kind", mail.kind(), "trouble", mail.trouble(), "status", mail.status())));
    }
}
