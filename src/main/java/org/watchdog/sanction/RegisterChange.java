package org.watchdog.sanction;

import jakarta.inject.Inject;
import java.util.Optional;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.RegisterDesk;
import org.watchdog.severity.Measure;

/** What a measure does to the marks in the register. Each change is safe to make twice. */
@Service
class RegisterChange {

    private final Licensees licensees;
    private final RegisterDesk desk;
    private final Measures measures;

    @Inject
    RegisterChange(Licensees licensees, RegisterDesk desk, Measures measures) {
        this.licensees = licensees;
        this.desk = desk;
        this.measures = measures;
    }

    /** Whether the public may know of the business at all. */
    boolean isListed(Optional<LicenseeId> licensee) {
        return licensee.flatMap(licensees::find).filter(Licensee::listed).isPresent();
    }

    /** The mark is gone; this day is its last. */
    void revoke(Imposed imposed) {
        each(imposed, (holder, scheme) -> desk.end(holder, scheme, imposed.firstDay(), Actor.SYSTEM));
    }

    /** The mark must not be used from now on. */
    void suspend(Imposed imposed) {
        each(imposed, (holder, scheme) -> desk.suspend(holder, scheme, Actor.SYSTEM));
    }

    /** As before the measure, unless another suspension holds the mark. */
    void restore(Imposed imposed) {
        if (imposed.measure() == Measure.REVOCATION) {
            each(imposed, (holder, scheme) -> desk.reinstate(holder, scheme, Actor.SYSTEM));
        } else if (imposed.measure() == Measure.SUSPENSION) {
            each(imposed, (holder, scheme) -> {
                if (!measures.isSuspendedBesides(imposed, scheme)) {
                    desk.lift(holder, scheme, Actor.SYSTEM);
                }
            });
        }
    }

    private interface Change {
        void of(LicenseeId holder, Scheme scheme);
    }

    private static void each(Imposed imposed, Change change) {
        imposed.licensee().ifPresent(holder -> imposed.schemes().forEach(scheme -> change.of(holder, scheme)));
    }
}
