package org.watchdog.deliberation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchdog.casefile.CaseSecrets;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Readers;
import org.watchdog.committee.Committees;
import org.watchdog.committee.DecisionKind;
import org.watchdog.committee.Item;
import org.watchdog.committee.Items;
import org.watchdog.committee.Membership;
import org.watchdog.committee.Motion;
import org.watchdog.committee.Outcome;
import org.watchdog.committee.Proceedings;
import org.watchdog.committee.VoteClosed;
import org.watchdog.identity.Recusals;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.severity.Measure;

/**
 * A case before its committee, from the moment it needs a decision to the decision. While an item is held, no vote on
 * it can be opened: until its copies are issued, and again from a rejected motion on until another one is laid.
 */
@Service
@Transactional
public class Deliberations {

    private static final String PLACE = "deliberation.proposal";
    private static final Set<Measure> HEARD_FIRST = EnumSet.of(Measure.SUSPENSION, Measure.REVOCATION);

    private final EntityManager rows;
    private final Items items;
    private final Committees committees;
    private final Proceedings proceedings;
    private final Copies copies;
    private final Verdicts verdicts;
    private final Cases cases;
    private final Readers readers;
    private final Recusals recusals;
    private final Users users;
    private final CaseSecrets secrets;
    private final Event<CommitteeDecided> news;
    private final Clock clock;

    @Inject
    @SuppressWarnings("TooManyParameters") // where the case, its committee and its copies meet
    Deliberations(
            EntityManager rows,
            Items items,
            Committees committees,
            Proceedings proceedings,
            Copies copies,
            Verdicts verdicts,
            Cases cases,
            Readers readers,
            Recusals recusals,
            Users users,
            CaseSecrets secrets,
            Event<CommitteeDecided> news,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.committees = committees;
        this.proceedings = proceedings;
        this.copies = copies;
        this.verdicts = verdicts;
        this.cases = cases;
        this.readers = readers;
        this.recusals = recusals;
        this.users = users;
        this.secrets = secrets;
        this.news = news;
        this.clock = clock;
    }

    /** The case waits for its committee from now on; the secretaries and the chair may read it. */
    public void raise(CaseNumber number) {
        items.hold(items.await(number, DecisionKind.MEASURE));
        var office = new LinkedHashSet<>(users.withRole(Role.SECRETARY));
        seats(number).stream().filter(Membership::isChair).map(Membership::user).forEach(office::add);
        readers.open(number, withoutRecused(number, office));
    }

    /** Lays a proposal before the committee, in the place of one before. */
    public void propose(CaseNumber number, Proposal proposal, Caller by) {
        var item = open(number);
        items.prepare(item, proposal.motion(), by.actor());
        var texts = Json.createObjectBuilder()
                .add("summary", proposal.summary())
                .add("reason", proposal.reason())
                .build();
        var sealed = secrets.seal(number, PLACE, texts.toString());
        rows.createNativeQuery("""
                        insert into deliberation_proposal (item, case_number, texts_sealed, voted) values (?, ?, ?, false)
                        on duplicate key update texts_sealed = values(texts_sealed), voted = false""")
                .setParameter(1, item.id())
                .setParameter(2, number.value())
                .setParameter(3, sealed)
                .executeUpdate();
    }

    /** What lies before the committee, or lay before it last; empty while nothing was prepared. */
    public Optional<Proposal> proposal(CaseNumber number) {
        return items.latest(number)
                .flatMap(item -> items.motion(item)
                        .flatMap(motion -> texts(item)
                                .map(texts ->
                                        new Proposal(motion, texts.getString("summary"), texts.getString("reason")))));
    }

    private Optional<JsonObject> texts(Item item) {
        @SuppressWarnings("unchecked") // one column
        List<byte[]> found = rows.createNativeQuery("select texts_sealed from deliberation_proposal where item = ?")
                .setParameter(1, item.id())
                .getResultList();
        var number = item.caseNumber();
        return found.stream().findFirst().map(kept -> {
            var text = secrets.text(number, PLACE, kept);
            try (var reader = Json.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        });
    }

    /** A copy goes to each member who is not recused, the case is opened to them, and the vote may be opened. */
    public void issueCopies(CaseNumber number) {
        var item = open(number);
        var members = new LinkedHashSet<UserId>();
        seats(number).stream().map(Membership::user).forEach(members::add);
        var readable = withoutRecused(number, members);
        readers.open(number, readable);
        copies.issue(number, item.id(), readable);
        items.release(item);
    }

    private List<Membership> seats(CaseNumber number) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        return committees
                .deciding(DecisionKind.MEASURE, cases.known(number).scheme())
                .map(committee -> committees.members(committee.id(), today))
                .orElse(List.of());
    }

    private Set<UserId> withoutRecused(CaseNumber number, Set<UserId> users) {
        var left = new LinkedHashSet<>(users);
        left.removeAll(recusals.of(number));
        return left;
    }

    /** A vote was closed: the chair may go on, and what was decided can be read no more. */
    void closed(@Observes VoteClosed news) {
        rows.createNativeQuery("update deliberation_proposal set voted = true where item = ?")
                .setParameter(1, news.item())
                .executeUpdate();
        if (news.outcome() == Outcome.ADOPTED) {
            copies.recall(news.caseNumber());
        }
    }

    /** Whether a vote on the motion that lies there was closed and not counted yet. */
    public boolean isVotedOn(CaseNumber number) {
        return items.latest(number)
                .filter(item -> ((Number) rows.createNativeQuery(
                                                "select count(*) from deliberation_proposal where item = ? and voted")
                                        .setParameter(1, item.id())
                                        .getSingleResult())
                                .intValue()
                        > 0)
                .isPresent();
    }

    /**
     * How the last vote ended. A rejected motion makes place for another one; what was adopted as a measure goes into
     * the book of decisions.
     */
    public Outcome count(CaseNumber number) {
        var item = items.latest(number).orElseThrow(() -> new IllegalStateException("no item of " + number));
        var outcome = item.outcome().orElseThrow(() -> new IllegalStateException("no vote on " + number));
        rows.createNativeQuery("update deliberation_proposal set voted = false where item = ?")
                .setParameter(1, item.id())
                .executeUpdate();
        switch (outcome) {
            case ADOPTED ->
                decided(number).ifPresent(proposal -> verdicts.write(number, proposal, proceedings.tookPart(number)));
            case REJECTED -> items.hold(item);
            case INQUORATE -> {} // the next meeting votes on the same motion
        }
        return outcome;
    }

    /**
     * Whether the business is to be heard before the vote (R-DEF-09, R-OBJ-04): before a suspension or a revocation,
     * unless it was heard on that already, or on something heavier. It is noted that it will be.
     */
    public boolean callsForNotice(CaseNumber number) {
        var item = open(number);
        var intended = items.motion(item).flatMap(Motion::measure).filter(HEARD_FIRST::contains);
        return intended.isPresent()
                && rows.createNativeQuery("""
                                update deliberation_proposal set heard_on = ?
                                where item = ? and coalesce(heard_on, '') not in (?, 'REVOCATION')""")
                                .setParameter(1, intended.get().name())
                                .setParameter(2, item.id())
                                .setParameter(3, intended.get().name())
                                .executeUpdate()
                        > 0;
    }

    /** What was decided, if the last item of the case is decided: the motion as it was voted on. */
    public Optional<Proposal> decided(CaseNumber number) {
        return items.latest(number)
                .filter(item -> item.state() == Item.State.DECIDED)
                .flatMap(item -> proposal(number)
                        .map(laid -> new Proposal(votedOn(item).orElse(laid.motion()), laid.summary(), laid.reason())));
    }

    private Optional<Motion> votedOn(Item item) {
        return proceedings.votes(item).stream().map(Proceedings.Closed::motion).reduce((earlier, later) -> later);
    }

    /** Tells the room of the case what was decided. */
    public Motion.Kind announce(CaseNumber number) {
        var adopted = decided(number).orElseThrow(() -> new IllegalStateException("nothing decided: " + number));
        news.fire(new CommitteeDecided(number, adopted.motion().kind(), adopted.reason()));
        return adopted.motion().kind();
    }

    private Item open(CaseNumber number) {
        return items.open(number).orElseThrow(() -> new IllegalStateException("no item of " + number));
    }
}
