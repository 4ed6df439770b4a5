package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Service;

/** Nothing comes of an open vote: a conflict of interest was found, or the meeting ended. It can be repeated. */
@Service
class Annulment {

    private final Votes votes;
    private final Items items;
    private final Agenda agenda;
    private final Event<Audited> news;
    private final Clock clock;

    @Inject
    Annulment(Votes votes, Items items, Agenda agenda, Event<Audited> news, Clock clock) {
        this.votes = votes;
        this.items = items;
        this.agenda = agenda;
        this.news = news;
        this.clock = clock;
    }

    /** Annuls the vote of a line where one is open; the caller holds the meeting. */
    void annul(Place line, String because, Caller by) {
        votes.open(line).ifPresent(vote -> {
            votes.take(vote);
            vote.annul(by.id(), Times.now(clock));
            agenda.move(line, Place.State.WAITING, null);
            items.of(line.item()).ifPresent(Item::voteAnnulled);
            news.fire(new Audited(
                    line.caseNumber(),
                    by.actor(),
                    "committee.voteAnnulled",
                    Map.of("because", because, "round", Integer.toString(vote.round()))));
        });
    }
}
