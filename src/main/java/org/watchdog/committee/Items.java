package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Readers;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** What waits for the committees, and what they decided. Its calls take part in the caller's transaction. */
@Service
@Transactional
public class Items {

    private final EntityManager rows;
    private final SealedMotions sealed;
    private final Users users;
    private final Readers readers;
    private final Event<Audited> news;

    @Inject
    Items(EntityManager rows, SealedMotions sealed, Users users, Readers readers, Event<Audited> news) {
        this.rows = rows;
        this.sealed = sealed;
        this.users = users;
        this.readers = readers;
        this.news = news;
    }

    /**
     * A case needs a decision from now on; the secretaries may read it, who prepare it.
     *
     * @return the item that waits; the one that is there already if the case has one that is undecided
     */
    public Item await(CaseNumber number, DecisionKind kind) {
        return open(number).orElseGet(() -> {
            var item = new Item(number, kind);
            rows.persist(item);
            rows.flush();
            readers.open(number, users.withRole(Role.SECRETARY));
            news.fire(new Audited(number, Actor.SYSTEM, "committee.awaited", Map.of("kind", kind.name())));
            return item;
        });
    }

    /** The undecided item of a case. */
    public Optional<Item> open(CaseNumber number) {
        return rows.createQuery("select i from Item i where i.caseNumber = :number and i.undecided = 1", Item.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The last item of a case, decided or not. */
    public Optional<Item> latest(CaseNumber number) {
        return rows.createQuery("select i from Item i where i.caseNumber = :number order by i.id desc", Item.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Item> of(long id) {
        return Optional.ofNullable(rows.find(Item.class, id));
    }

    /** What stands on no agenda, oldest first; at most {@code most}. */
    public List<Item> waiting(int most) {
        return rows.createQuery("select i from Item i where i.state = :state order by i.id", Item.class)
                .setParameter("state", Item.State.AWAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Prepares the motion that the vote will be opened with, in the place of one before. */
    public void prepare(Item item, Motion motion, Actor by) {
        item.prepare(motion, sealed.seal(item.caseNumber(), motion));
        news.fire(new Audited(
                item.caseNumber(),
                by,
                "committee.motionPrepared",
                Map.of("motion", motion.kind().name())));
    }

    /** The prepared motion, with its texts. */
    public Optional<Motion> motion(Item item) {
        return item.motionWithoutTexts()
                .flatMap(motion -> item.motionTexts().map(texts -> sealed.open(item.caseNumber(), motion, texts)));
    }

    /** By which of its committee's rules it will be decided, as far as its motion says. */
    public DecisionKind ruleKind(Item item) {
        return item.motionWithoutTexts()
                .map(motion -> motion.decides(item.kind()))
                .orElse(item.kind());
    }

    /** The vote may not be opened before {@link #release}: the business may still state its case (R-OBJ-04). */
    public void hold(Item item) {
        item.hold(true);
    }

    /** The vote may be opened from now on. */
    public void release(Item item) {
        item.hold(false);
    }
}
