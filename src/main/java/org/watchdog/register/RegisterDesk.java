package org.watchdog.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;

/** Keeps the register: who comes in, and what becomes of a mark. Rights are checked by whoever decides it. */
@Transactional
@Dependent
public class RegisterDesk {

    private final EntityManager rows;

    @Inject
    RegisterDesk(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * Enters a business under the next free number.
     *
     * @throws IllegalArgumentException if one of its addresses is none
     */
    public LicenseeId enrol(Enrolment enrolment) {
        rows.createNativeQuery("update register_counter set last = last_insert_id(last + 1) where name = 'licensee'")
                .executeUpdate();
        var running = (Number) rows.createNativeQuery("select last_insert_id()").getSingleResult();
        var id = new LicenseeId("L-%06d".formatted(running.longValue()));
        rows.persist(new Licensee(id, enrolment));
        return id;
    }

    /** The mark may not be shown until it is {@linkplain #lift lifted}. */
    public void suspend(LicenseeId id, Scheme scheme) {
        known(id).suspend(scheme);
    }

    /** A suspended mark may be shown again. */
    public void lift(LicenseeId id, Scheme scheme) {
        known(id).lift(scheme);
    }

    /** The mark is revoked or given up; that day is its last. */
    public void end(LicenseeId id, Scheme scheme, LocalDate lastDay) {
        known(id).end(scheme, lastDay);
    }

    private Licensee known(LicenseeId id) {
        var licensee = rows.find(Licensee.class, id.value());
        if (licensee == null) {
            throw new IllegalArgumentException("not in the register: " + id);
        }
        return licensee;
    }
}
