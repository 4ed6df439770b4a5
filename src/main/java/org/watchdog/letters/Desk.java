package org.watchdog.letters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Parties;
import org.watchdog.casefile.Party;
import org.watchdog.complaint.Complaint;
import org.watchdog.complaint.Complaints;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Language;
import org.watchdog.letters.Letter.Recipient;
import org.watchdog.letters.Order.What;
import org.watchdog.platform.api.Mail;
import org.watchdog.platform.api.Mail.Notice;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Contact;

/**
 * The writing desk: takes an order, writes the letter, and after printing keeps it. Three short transactions; no lock
 * and no connection is held while a letter is printed. A crash in between repeats the order under the same number.
 */
@Service
@Transactional(TxType.REQUIRES_NEW)
class Desk {

    private static final Logger LOG = Logger.getLogger(Desk.class.getName());
    private static final int MOST_ATTEMPTS = 10;
    private static final String FOLLOW_UP = "/followup";
    private static final String HOLDERS_CASES = "/cases";

    private final Orders orders;
    private final Composer composer;
    private final Letterhead head;
    private final Parties parties;
    private final Letters letters;
    private final Cases cases;
    private final Complaints complaints;
    private final Mail mail;
    private final Event<Audited> news;

    @Inject
    Desk(
            Orders orders,
            Composer composer,
            Letterhead head,
            Parties parties,
            Letters letters,
            Cases cases,
            Complaints complaints,
            Mail mail,
            Event<Audited> news) {
        this.orders = orders;
        this.composer = composer;
        this.head = head;
        this.parties = parties;
        this.letters = letters;
        this.cases = cases;
        this.complaints = complaints;
        this.mail = mail;
        this.news = news;
    }

    /** A letter that is ready for printing. */
    record ToPrint(Order order, String number, Draft draft) {}

    /** Takes the next order; if whatever follows fails, it comes again when its lease is over. */
    Optional<Order> take() {
        return orders.take();
    }

    /** Writes the letter; empty if the order is done with, because only a mail was ordered or it failed too often. */
    Optional<ToPrint> write(Order order) {
        if (order.what() == What.NEWS) {
            orders.closeNews(order.caseNumber());
            tellComplainant(cases.known(order.caseNumber()), What.NEWS, false);
            return Optional.empty();
        }
        if (order.attempts() > MOST_ATTEMPTS) {
            abandon(order, "attempts");
            return Optional.empty();
        }
        var number = orders.number(order);
        return Optional.of(new ToPrint(order, number, composer.draft(order, number)));
    }

    /** Keeps the printed letter, puts its fingerprint on record, and tells its recipient by mail. */
    void keep(ToPrint printed, byte[] pdf) {
        var order = printed.order();
        if (!orders.close(order)) {
            LOG.info(() -> "letter " + printed.number() + " was made by somebody else");
            return;
        }
        var about = cases.known(order.caseNumber());
        var kind = order.what().kind();
        var kept = letters.add(about, kind, printed.number(), printed.draft().language(), pdf);
        news.fire(new Audited(
                about.number(),
                Actor.SYSTEM,
                "letters.made",
                Map.of(
                        "kind", kind.name(),
                        "letter", printed.number(),
                        "pdfSha256", kept.pdfSha256(),
                        "sealedSha256", kept.sealedSha256())));
        if (kind.recipient() == Recipient.HOLDER) {
            head.holder(about)
                    .flatMap(holder -> holder.contact())
                    .map(Contact::mail)
                    .ifPresent(address ->
                            mail.send(new Notice(about.number(), kind.name(), address, Language.JA, HOLDERS_CASES)));
        } else {
            tellComplainant(about, order.what(), true);
        }
        LOG.info(() -> about.number() + ": letter " + printed.number() + " made, " + kind);
    }

    /** It can never be printed as it is; staff see why in the stream of the case. */
    void abandon(Order order, String trouble) {
        orders.giveUp(order, trouble);
        news.fire(new Audited(
                order.caseNumber(),
                Actor.SYSTEM,
                "letters.failed",
                Map.of("kind", order.what().name())));
        LOG.warning(() -> order.caseNumber() + ": " + order.what() + " cannot be written: " + trouble);
    }

    private void tellComplainant(Case about, What what, boolean atOnce) {
        Optional<String> address = parties.complainant(about).flatMap(Party::email);
        var language = complaints.with(about.number()).map(Complaint::language).orElse(Language.JA);
        address.map(box -> new Notice(about.number(), what.name(), box, language, FOLLOW_UP))
                .ifPresent(atOnce ? mail::sendAtOnce : mail::send);
    }
}
