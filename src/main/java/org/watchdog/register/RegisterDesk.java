package org.watchdog.register;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;

/** Keeps the register: who comes in, and what becomes of a mark. Rights are checked by whoever decides it. */
@Transactional
@Service
public class RegisterDesk {

    private final EntityManager rows;
    private final MarkHistory history;
    private final Event<Audited> news;

    @Inject
    RegisterDesk(EntityManager rows, MarkHistory history, Event<Audited> news) {
        this.rows = rows;
        this.history = history;
        this.news = news;
    }

    /**
     * Enters a business under the next free number.
     *
     * @param by who decided it
     * @throws IllegalArgumentException if one of its addresses is none
     */
    public LicenseeId enrol(Enrolment enrolment, Actor by) {
        rows.createNativeQuery("update register_counter set last = last_insert_id(last + 1) where name = 'licensee'")
                .executeUpdate();
        var running = (Number) rows.createNativeQuery("select last_insert_id()").getSingleResult();
        var id = new LicenseeId("L-%06d".formatted(running.longValue()));
        rows.persist(new Licensee(id, enrolment));
        tell(id, by, "enrolled", Map.of("standing", enrolment.standing().name()));
        return id;
    }

    /** The mark may not be shown until it is {@linkplain #lift lifted}. */
    public void suspend(LicenseeId id, Scheme scheme, Actor by) {
        if (change(id, scheme, by, holder -> holder.suspend(scheme))) {
            tell(id, by, "suspended", Map.of("scheme", scheme.name()));
        }
    }

    /** A suspended mark may be shown again. */
    public void lift(LicenseeId id, Scheme scheme, Actor by) {
        if (change(id, scheme, by, holder -> holder.lift(scheme))) {
            tell(id, by, "lifted", Map.of("scheme", scheme.name()));
        }
    }

    /** The mark is revoked or given up; that day is its last. */
    public void end(LicenseeId id, Scheme scheme, LocalDate lastDay, Actor by) {
        if (change(id, scheme, by, holder -> holder.end(scheme, lastDay))) {
            tell(id, by, "ended", Map.of("scheme", scheme.name(), "lastDay", lastDay.toString()));
        }
    }

    /** An ended mark stands again as it did before: its end did not hold. */
    public void reinstate(LicenseeId id, Scheme scheme, Actor by) {
        var ends = history.ends(id, scheme);
        if (change(id, scheme, by, holder -> ends.forEach(holder::reinstate))) {
            tell(id, by, "reinstated", Map.of("scheme", scheme.name()));
        }
    }

    /** Changes the marks of a scheme and keeps what became of them; false if nothing did. */
    private boolean change(LicenseeId id, Scheme scheme, Actor by, Consumer<Licensee> how) {
        var holder = known(id);
        var before = holder.kept(scheme);
        how.accept(holder);
        return history.keep(id, before, holder.kept(scheme), by);
    }

    private void tell(LicenseeId id, Actor by, String verb, Map<String, String> facts) {
        news.fire(new Audited(Chain.of(id), by, "register." + verb, facts));
    }

    private Licensee known(LicenseeId id) {
        var licensee = rows.find(Licensee.class, id.value());
        if (licensee == null) {
            throw new IllegalArgumentException("not in the register: " + id);
        }
        return licensee;
    }
}
